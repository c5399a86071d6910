package dev.plumbline.library.rollout;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Optional;

/** A PodDisruptionBudget and the pods it is about. */
record Budget(Resource resource, Optional<LabelSelector> selector) {

  /** Without a selector it is about no pods; neither is an empty one of the first version. */
  static Budget of(Resource resource) {
    Node selector = resource.root().at("spec", "selector");
    LabelSelector labels = LabelSelector.of(selector);
    boolean none =
        selector.isMissing()
            || (labels.isEmpty() && resource.apiVersion().equals("policy/v1beta1"));
    return new Budget(resource, none ? Optional.empty() : Optional.of(labels));
  }

  /** Those of a workload's namespace that select its pods, or may. */
  static List<Resource> of(Workload workload, Inventory inventory) {
    return inventory.all(Kind.POD_DISRUPTION_BUDGET).stream()
        .filter(resource -> of(resource).selects(workload))
        .toList();
  }

  boolean selects(Workload workload) {
    return workload.resource().namespace().equals(resource.namespace())
        && selector
            .filter(labels -> PodLabels.of(workload).selectedBy(labels) != Selected.NONE)
            .isPresent();
  }

  /** The workloads with pods that it is about. */
  List<Workload> workloads(Inventory inventory) {
    return Kind.WORKLOADS.stream()
        .filter(kind -> !kind.equals(Kind.POD_TEMPLATE))
        .sorted()
        .flatMap(kind -> inventory.all(kind).stream())
        .map(Workload::of)
        .filter(this::selects)
        .toList();
  }
}
