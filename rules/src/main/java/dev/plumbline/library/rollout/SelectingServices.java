package dev.plumbline.library.rollout;

import dev.plumbline.library.model.PodLabels;
import dev.plumbline.library.model.PodLabels.Selected;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;

/** The Services that send requests to the pods of a workload. */
final class SelectingServices {
  private static final int NAMED = 3;

  private SelectingServices() {}

  static List<Resource> of(Workload workload, Inventory inventory) {
    PodLabels labels = PodLabels.of(workload);
    return inventory.all(Kind.SERVICE).stream()
        .filter(service -> service.namespace().equals(workload.resource().namespace()))
        .filter(service -> !service.root().at("spec", "type").text().equals("ExternalName"))
        .filter(
            service -> {
              LabelSelector selector =
                  LabelSelector.ofLabels(service.root().at("spec", "selector"));
              return !selector.isEmpty() && labels.selectedBy(selector) != Selected.NONE;
            })
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
