package dev.plumbline.library.rollout;

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

/** The Services that send requests to the pods of a workload. */
record SelectingServices(Map<String, List<Selecting>> byNamespace) {
  private static final int NAMED = 3;

  /** A Service and the labels it selects by. */
  record Selecting(Resource service, LabelSelector selector) {}

  private static SelectingServices compute(Inventory inventory) {
    return new SelectingServices(
        inventory.all(Kind.SERVICE).stream()
            .filter(service -> !service.root().at("spec", "type").text().equals("ExternalName"))
            .map(
                service ->
                    new Selecting(
                        service, LabelSelector.ofLabels(service.root().at("spec", "selector"))))
            .filter(selecting -> !selecting.selector().isEmpty())
            .collect(Collectors.groupingBy(selecting -> selecting.service().namespace())));
  }

  static List<Resource> of(Workload workload, Inventory inventory) {
    PodLabels labels = PodLabels.of(workload);
    return inventory
        .derive(SelectingServices.class, SelectingServices::compute)
        .byNamespace()
        .getOrDefault(workload.resource().namespace(), List.of())
        .stream()
        .filter(selecting -> labels.selectedBy(selecting.selector()) != Selected.NONE)
        .map(Selecting::service)
        .toList();
  }

  /** As {@code Service "cart"} or {@code Services "cart", "shop"}, in the order of names. */
  static String title(List<Resource> services) {
    List<String> names =
        services.stream().map(service -> '"' + service.name() + '"').distinct().sorted().toList();
    int more = names.size() - NAMED;
    return (names.size() == 1 ? "Service " : "Services ")
        + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
