package dev.plumbline.library.model;

import dev.plumbline.library.model.PodLabels.Selected;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The workloads of an inventory, by namespace, for selectors to select from. */
public record SelectedPods(Map<String, List<Candidate>> byNamespace) {

  /** A workload and the labels of its pods. */
  public record Candidate(Workload workload, PodLabels labels) {}

  public static SelectedPods in(Inventory inventory) {
    return inventory.derive(SelectedPods.class, SelectedPods::compute);
  }

  /** A PodTemplate is in the inventory for others to copy: no pod runs because of it. */
  private static SelectedPods compute(Inventory inventory) {
    return new SelectedPods(
        Kind.WORKLOADS.stream()
            .filter(kind -> !kind.equals(Kind.POD_TEMPLATE))
            .sorted()
            .flatMap(kind -> inventory.all(kind).stream())
            .map(Workload::of)
            .map(workload -> new Candidate(workload, PodLabels.of(workload)))
            .collect(Collectors.groupingBy(c -> c.workload().resource().namespace())));
  }

  /**
   * What a Service selects by. Empty where it selects no pods by design: it has no selector, or is
   * an ExternalName; and where its selector is not a map of strings, which no API server accepts.
   */
  public static Optional<LabelSelector> selector(Resource service) {
    Node spec = service.get("spec");
    LabelSelector selector = LabelSelector.ofLabels(spec.get("selector"));
    boolean selects =
        !selector.isEmpty()
            && selector.labels().size() == spec.get("selector").fields().size()
            && !spec.get("type").text().equals("ExternalName");
    return selects ? Optional.of(selector) : Optional.empty();
  }

  /** The workloads of a namespace with pods that the selector selects, or may select. */
  public List<Workload> of(String namespace, LabelSelector selector) {
    return byNamespace.getOrDefault(namespace, List.of()).stream()
        .filter(candidate -> candidate.labels().selectedBy(selector) != Selected.NONE)
        .map(Candidate::workload)
        .toList();
  }
}
