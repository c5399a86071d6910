package dev.plumbline.library.probes;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Services of an inventory that select pods, by namespace. */
record BackedServices(Map<String, List<BackedService>> byNamespace) {

  static BackedServices in(Inventory inventory) {
    return inventory.derive(BackedServices.class, BackedServices::compute);
  }

  private static BackedServices compute(Inventory inventory) {
    return new BackedServices(
        inventory.all(Kind.SERVICE).stream()
            .map(BackedService::of)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(BackedService::namespace)));
  }

  /** Those that select the pods of a workload, in the order they were read. */
  List<BackedService> of(Workload workload) {
    Resource owner = workload.resource();
    Map<String, String> labels = workload.labels();
    return byNamespace.getOrDefault(owner.namespace(), List.of()).stream()
        .filter(service -> service.selects(labels, owner))
        .toList();
  }
}
