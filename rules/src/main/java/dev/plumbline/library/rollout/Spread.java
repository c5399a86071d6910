package dev.plumbline.library.rollout;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a pod's manifest says to keep it apart from its like. */
record Spread(Workload workload) {

  static Spread of(Workload workload) {
    return new Spread(workload);
  }

  /** Where the constraints are, or should be. */
  Node node() {
    return workload.spec().get("topologySpreadConstraints");
  }

  boolean isWritten() {
    return !node().items().isEmpty() || !terms().isEmpty();
  }

  /** Whether one of them is about the pods of the workload itself. */
  boolean isEffective() {
    return Stream.concat(
            node().items().stream(), terms().stream().filter(this::isAboutOwnNamespace))
        .anyMatch(this::selectsItself);
  }

  private List<Node> terms() {
    Node antiAffinity = workload.spec().at("affinity", "podAntiAffinity");
    List<Node> terms =
        new ArrayList<>(antiAffinity.get("requiredDuringSchedulingIgnoredDuringExecution").items());
    antiAffinity.get("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
        .map(preference -> preference.get("podAffinityTerm"))
        .forEach(terms::add);
    return terms;
  }

  /** Without a selector nothing is selected. */
  private boolean selectsItself(Node term) {
    Node selector = term.get("labelSelector");
    return selector.isPresent()
        && PodLabels.of(workload).selectedBy(LabelSelector.of(selector)) != Selected.NONE;
  }

  private boolean isAboutOwnNamespace(Node term) {
    List<Node> namespaces = term.get("namespaces").items();
    return namespaces.isEmpty()
        || term.get("namespaceSelector").isPresent()
        || namespaces.stream().map(Node::text).anyMatch(workload.resource().namespace()::equals);
  }
}
