package dev.plumbline.library.rollout;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects of custom kinds for which an operator makes pods whose labels no manifest shows. */
final class CustomWorkloads {
  private static final List<String> MARKS = List.of("replicas", "instances", "size", "template");
  private static final Set<String> OWN_GROUPS =
      Set.of("", "apps", "batch", "autoscaling", "policy");

  private CustomWorkloads() {}

  /** Which objects of a namespace they are is not known by kind. */
  static Set<Kind> reads() {
    return Set.of(Kind.ANY);
  }

  /** One of a namespace; in a cluster the pods themselves would be there. */
  static Optional<Resource> in(String namespace, Inventory inventory) {
    return inventory.world() == World.CLUSTER
        ? Optional.empty()
        : inventory.resources().stream()
            .filter(resource -> resource.namespace().equals(namespace))
            .filter(CustomWorkloads::mayMakePods)
            .min(java.util.Comparator.comparing(Resource::key));
  }

  private static boolean mayMakePods(Resource resource) {
    String group = resource.kind().group();
    Node spec = resource.get("spec");
    return !OWN_GROUPS.contains(group)
        && !Kind.WORKLOADS.contains(resource.kind())
        && (group.startsWith("helm.")
            || MARKS.stream().anyMatch(mark -> spec.get(mark).isPresent()));
  }
}
