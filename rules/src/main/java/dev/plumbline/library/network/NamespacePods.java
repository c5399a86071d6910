package dev.plumbline.library.network;

import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pods of an inventory, by namespace. */
record NamespacePods(Map<String, List<Pods>> byNamespace) {

  static NamespacePods in(Inventory inventory) {
    return inventory.derive(NamespacePods.class, NamespacePods::compute);
  }

  private static NamespacePods compute(Inventory inventory) {
    return new NamespacePods(
        inventory.derive(Reachability.class, Reachability::of).pods().stream()
            .collect(Collectors.groupingBy(Pods::namespace)));
  }

  /** Those that a policy certainly selects. */
  List<Pods> of(Policy policy) {
    return selected(policy.resource().namespace(), policy.pods());
  }

  private List<Pods> selected(String namespace, LabelSelector selector) {
    return byNamespace.getOrDefault(namespace, List.of()).stream()
        .filter(pods -> PodLabels.of(pods.workload()).selectedBy(selector) == Selected.ALL)
        .toList();
  }
}
