package dev.plumbline.library.network;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels of the pods of an inventory, by namespace, for policies to select from. */
record SelectedWorkloads(Map<String, List<PodLabels>> byNamespace) {

  static SelectedWorkloads in(Inventory inventory) {
    return inventory.derive(SelectedWorkloads.class, SelectedWorkloads::compute);
  }

  /** A PodTemplate is in the inventory for others to copy: no pod runs because of it. */
  private static SelectedWorkloads compute(Inventory inventory) {
    return new SelectedWorkloads(
        Kind.WORKLOADS.stream()
            .filter(kind -> !kind.equals(Kind.POD_TEMPLATE))
            .flatMap(kind -> inventory.all(kind).stream())
            .collect(
                Collectors.groupingBy(
                    Resource::namespace,
                    Collectors.flatMapping(
                        resource ->
                            resource.perPodTemplate().stream().map(Workload::of).map(PodLabels::of),
                        Collectors.toList()))));
  }

  /** Whether the selector selects pods of the namespace, or may. */
  boolean hasAny(String namespace, LabelSelector selector) {
    return byNamespace.getOrDefault(namespace, List.of()).stream()
        .anyMatch(labels -> labels.selectedBy(selector) != Selected.NONE);
  }

  /** Whether the selector selects pods of any namespace, or may. */
  boolean hasAny(LabelSelector selector) {
    return byNamespace.keySet().stream().anyMatch(namespace -> hasAny(namespace, selector));
  }
}
