package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pods that no manifest shows: those an operator makes of a custom resource, those a program
 * creates that may, and the control plane's. In a cluster they are there.
 */
public final class UnseenPods {
  private static final String SOLVER = "acme.cert-manager.io/";

  private UnseenPods() {}

  /** What a rule has to read to ask. */
  public static Set<Kind> reads() {
    return CustomWorkloads.reads();
  }

  /** What such pods of a namespace are to people, with these labels; empty where there are none. */
  public static Optional<String> in(String namespace, LabelSelector selector, Inventory inventory) {
    if (inventory.world() == World.CLUSTER) {
      return Optional.empty();
    }
    if (keys(selector).anyMatch(key -> key.startsWith(SOLVER))) {
      return Optional.of("the solver pods of cert-manager");
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

  private static Stream<String> keys(LabelSelector selector) {
    return Stream.concat(
        selector.labels().keySet().stream(),
        selector.expressions().stream().map(LabelSelector.Requirement::key));
  }

  /** The pods of such an object. */
  public static String of(Resource maker) {
    return "the pods of " + maker.kind() + " \"" + maker.name() + "\"";
  }
}
