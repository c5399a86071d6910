package dev.plumbline.resource;

import dev.plumbline.resource.PodTemplate.Maker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds pod templates in custom resources by their shape: a map under a key such as {@code
 * template} or {@code podTemplate} whose {@code spec.containers} lists a container with an image.
 * How deep and how far this looks is bounded.
 */
final class PodTemplateShape {
  private static final int DEPTH = 12;
  private static final int NODES = 20_000;

  /** What looks like a template there is a pattern, or waits for its parameters. */
  private static final Set<String> NO_WORKLOADS =
      Set.of(
          "apiextensions.crossplane.io",
          "kyverno.io",
          "policies.kyverno.io",
          "template.openshift.io");

  private final List<PodTemplate> found = new ArrayList<>();
  private int budget = NODES;

  private PodTemplateShape() {}

  static List<PodTemplate> in(Kind kind, Node root) {
    if (!mayRunPods(kind.group())) {
      return List.of();
    }
    PodTemplateShape shape = new PodTemplateShape();
    shape.search(root.get("spec"), DEPTH);
    return List.copyOf(shape.found);
  }

  /** Kubernetes' own groups have no dot or end in {@code k8s.io}; its projects' in x-k8s.io. */
  private static boolean mayRunPods(String group) {
    boolean custom =
        group.indexOf('.') > 0 && (!group.endsWith(".k8s.io") || group.endsWith(".x-k8s.io"));
    return custom && !NO_WORKLOADS.contains(group);
  }

  private void search(Node node, int depth) {
    if (depth == 0 || budget-- <= 0) {
      return;
    }
    if (isTemplate(node)) {
      found.add(PodTemplate.at(node, Maker.UNKNOWN_CONTROLLER));
      return;
    }
    if (node.is(Value.Type.MAP)) {
      node.fields().forEach(field -> search(field, depth - 1));
    } else {
      node.items().forEach(item -> search(item, depth - 1));
    }
  }

  private static boolean isTemplate(Node node) {
    return (node.key().equals("template") || node.key().endsWith("Template"))
        && node.at("spec", "containers").items().stream()
            .anyMatch(container -> !container.get("image").text().isEmpty());
  }
}
