package dev.plumbline.resource;

import dev.plumbline.resource.PodTemplate.Maker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where an object says what its pods are made from: by its kind, else by its shape. */
final class PodTemplates {
  private static final List<String> OF_POD_SPEC = List.of("spec", "template");
  private static final Map<Kind, List<String>> PATHS =
      Map.ofEntries(
          Map.entry(Kind.POD, List.of()),
          Map.entry(Kind.POD_TEMPLATE, List.of("template")),
          Map.entry(Kind.REPLICATION_CONTROLLER, OF_POD_SPEC),
          Map.entry(Kind.DEPLOYMENT, OF_POD_SPEC),
          Map.entry(Kind.REPLICA_SET, OF_POD_SPEC),
          Map.entry(Kind.STATEFUL_SET, OF_POD_SPEC),
          Map.entry(Kind.DAEMON_SET, OF_POD_SPEC),
          Map.entry(Kind.JOB, OF_POD_SPEC),
          Map.entry(Kind.CRON_JOB, List.of("spec", "jobTemplate", "spec", "template")),
          Map.entry(Kind.DEPLOYMENT_CONFIG, OF_POD_SPEC));

  /** Of custom resources, which may leave the template out and then run no pods of their own. */
  private static final Map<Kind, List<String>> CUSTOM_PATHS =
      Map.of(
          Kind.ROLLOUT, OF_POD_SPEC,
          Kind.SCALED_JOB, List.of("spec", "jobTargetRef", "template"),
          Kind.KNATIVE_SERVICE, OF_POD_SPEC,
          Kind.KNATIVE_CONFIGURATION, OF_POD_SPEC);

  private PodTemplates() {}

  /** The templates of an object of that kind; none where it runs no pods. */
  static List<PodTemplate> of(Kind kind, Node root) {
    List<String> path = PATHS.get(kind);
    if (path != null) {
      return List.of(PodTemplate.at(root.at(path.toArray(String[]::new)), Maker.KUBERNETES));
    }
    List<String> customPath = CUSTOM_PATHS.get(kind);
    if (customPath != null) {
      Maker maker = kind.equals(Kind.ROLLOUT) ? Maker.KUBERNETES : Maker.CONTROLLER;
      return Stream.of(root.at(customPath.toArray(String[]::new)))
          .filter(template -> template.get("spec").isPresent())
          .map(template -> PodTemplate.at(template, maker))
          .toList();
    }
    if (kind.equals(Kind.KNATIVE_REVISION)) {
      return Stream.of(root.get("spec"))
          .filter(Node::isPresent)
          .map(spec -> PodTemplate.of(root.get("metadata"), spec, Maker.CONTROLLER))
          .toList();
    }
    if (LibertyApplication.isKind(kind)) {
      return LibertyApplication.templates(root);
    }
    return kind.group().equals("kafka.strimzi.io")
        ? strimzi(root)
        : PodTemplateShape.in(kind, root);
  }

  /** Strimzi's templates hold parts of a pod beside its metadata, and no containers. */
  private static List<PodTemplate> strimzi(Node root) {
    Node spec = root.get("spec");
    return Stream.concat(Stream.of(spec), spec.fields().stream())
        .map(component -> component.at("template", "pod"))
        .filter(Node::isPresent)
        .map(pod -> PodTemplate.of(pod.get("metadata"), pod, Maker.OPERATOR))
        .toList();
  }
}
