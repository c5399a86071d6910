package dev.plumbline.resource;

import dev.plumbline.resource.Container.Role;
import dev.plumbline.resource.PodTemplate.Maker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A resource seen as the pods it runs. */
public final class Workload {
  private static final Set<Kind> FINISHING_KINDS = Set.of(Kind.JOB, Kind.CRON_JOB, Kind.SCALED_JOB);
  private static final Set<String> FINISHING = Set.of("Never", "OnFailure");

  private final Resource resource;
  private final PodTemplate template;

  private Workload(Resource resource, PodTemplate template) {
    this.resource = resource;
    this.template = template;
  }

  /**
   * The workload view of a resource; of one that runs no pods, a view without containers. Of one
   * with several pod templates the first: {@link Resource#perPodTemplate} has them all.
   */
  public static Workload of(Resource resource) {
    return new Workload(
        resource,
        resource
            .template()
            .orElseGet(
                () ->
                    PodTemplate.at(
                        resource.root().at("spec", "template"), Maker.UNKNOWN_CONTROLLER)));
  }

  public Resource resource() {
    return resource;
  }

  /** What runs it. */
  public Platform platform() {
    return resource.platform();
  }

  /** The pod's spec; of another platform, what would stand in one. */
  public Node spec() {
    return template.spec();
  }

  /** The labels its pods carry. */
  public Map<String, String> labels() {
    return Resource.strings(template.metadata().get("labels"));
  }

  /** The annotations its pods carry. */
  public Map<String, String> annotations() {
    return Resource.strings(template.metadata().get("annotations"));
  }

  /** The annotations that its pods carry, as they are written. */
  public Node annotated() {
    return template.metadata().get("annotations");
  }

  /** Where in the resource the pod begins; a path within the pod goes on from there. */
  public String podPath() {
    return template.spec().parent().path();
  }

  /** Whether its pods may carry labels that are written nowhere. */
  public boolean mayHaveMoreLabels() {
    return template.maker() != Maker.KUBERNETES;
  }

  /** Whether an operator adds to its pods what a manifest would else have to say. */
  public boolean isCompletedByOperator() {
    return template.maker() == Maker.OPERATOR;
  }

  /**
   * Whether its pods are to end by themselves: it is a Job, a CronJob, the pod of a Job, or a
   * custom resource whose pods are not started again.
   */
  public boolean runsToCompletion() {
    return FINISHING_KINDS.contains(resource.kind())
        || (template.maker() != Maker.KUBERNETES
            && FINISHING.contains(spec().get("restartPolicy").text()))
        || resource.root().at("metadata", "ownerReferences").items().stream()
            .map(owner -> Kind.of(owner.get("apiVersion").text(), owner.get("kind").text()))
            .anyMatch(Kind.JOB::equals);
  }

  /** Whether the pod says that it runs on Windows; a node selector does not say so. */
  public boolean isWindows() {
    return spec().at("os", "name").text().equals("windows");
  }

  /** Whether root in its containers is an ordinary user of the node. */
  public boolean hasUserNamespace() {
    return spec().get("hostUsers").isFalse();
  }

  /** A field of the pod's own security context. */
  public Node security(String... path) {
    return spec().get("securityContext").at(path);
  }

  /**
   * Every container: init containers and sidecars first, ephemeral ones last. One without an image
   * in a custom resource of unknown kind is completed by its controller, and is left out.
   */
  public List<Container> containers() {
    List<Container> containers = new ArrayList<>();
    for (Node node : spec().get("initContainers").items()) {
      boolean sidecar = node.get("restartPolicy").text().equals("Always");
      containers.add(new Container(node, sidecar ? Role.SIDECAR : Role.INIT, spec()));
    }
    containers.addAll(template.application());
    for (Node node : spec().get("containers").items()) {
      containers.add(new Container(node, Role.MAIN, spec()));
    }
    for (Node node : spec().get("ephemeralContainers").items()) {
      containers.add(new Container(node, Role.EPHEMERAL, spec()));
    }
    if (template.maker() == Maker.UNKNOWN_CONTROLLER) {
      containers.removeIf(container -> container.image().isMissing());
    }
    return containers;
  }

  /** The containers that run as long as the pod does: main containers and sidecars. */
  public List<Container> longRunningContainers() {
    return containers().stream().filter(Container::isLongRunning).toList();
  }
}
