package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.Optional;
import java.util.Set;

/**
 * Pods that no manifest shows: those an operator makes of a custom resource, those a program
 * creates that may, and the control plane's. In a cluster they are there.
 */
public final class UnseenPods {
  private UnseenPods() {}

  /** What a rule has to read to ask. */
  public static Set<Kind> reads() {
    return CustomWorkloads.reads();
  }

  /** What such pods of a namespace are to people; empty where there are none. */
  public static Optional<String> in(String namespace, Inventory inventory) {
    if (inventory.world() == World.CLUSTER) {
      return Optional.empty();
    }
    if (namespace.equals("kube-system")) {
      return Optional.of("the static pods of kube-system");
    }
    return CustomWorkloads.in(namespace, inventory)
        .map(UnseenPods::of)
        .or(
            () ->
                PodCreators.in(namespace, inventory)
                    .map(role -> "pods that " + role + " allows to create"));
  }

  /** The pods of such an object. */
  public static String of(Resource maker) {
    return "the pods of " + maker.kind() + " \"" + maker.name() + "\"";
  }
}
