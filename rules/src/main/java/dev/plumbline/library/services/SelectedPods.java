package dev.plumbline.library.services;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workloads of an inventory, for Services to select from.
 *
 * @param byLabel by namespace, key and value of each label of their pods; where the value is
 *     decided when a pod is created, by namespace and key; where there may be more labels than are
 *     known, by namespace
 */
record SelectedPods(Map<List<String>, List<Candidate>> byLabel) {

  private record Candidate(Workload workload, PodLabels labels) {

    Stream<List<String>> index() {
      String namespace = workload.resource().namespace();
      if (!labels.complete()) {
        return Stream.of(List.of(namespace));
      }
      return Stream.concat(
          labels.known().entrySet().stream()
              .map(label -> List.of(namespace, label.getKey(), label.getValue())),
          labels.generated().stream().map(key -> List.of(namespace, key)));
    }
  }

  static SelectedPods in(Inventory inventory) {
    return inventory.derive(SelectedPods.class, SelectedPods::compute);
  }

  /** A PodTemplate is in the inventory for others to copy: no pod runs because of it. */
  private static SelectedPods compute(Inventory inventory) {
    Map<List<String>, List<Candidate>> byLabel = new HashMap<>();
    Kind.WORKLOADS.stream()
        .filter(kind -> !kind.equals(Kind.POD_TEMPLATE))
        .sorted()
        .flatMap(kind -> inventory.all(kind).stream())
        .flatMap(resource -> resource.perPodTemplate().stream())
        .map(Workload::of)
        .map(workload -> new Candidate(workload, PodLabels.of(workload)))
        .forEach(
            candidate ->
                candidate
                    .index()
                    .forEach(
                        label ->
                            byLabel
                                .computeIfAbsent(label, first -> new ArrayList<>())
                                .add(candidate)));
    return new SelectedPods(byLabel);
  }

  /**
   * What a Service selects by. Empty where it selects no pods by design: it has no selector, or is
   * an ExternalName; and where its selector is not a map of strings, which no API server accepts.
   */
  static Optional<LabelSelector> selector(Resource service) {
    Node spec = service.get("spec");
    LabelSelector selector = LabelSelector.ofLabels(spec.get("selector"));
    boolean selects =
        !selector.isEmpty()
            && selector.labels().size() == spec.get("selector").fields().size()
            && !spec.get("type").text().equals("ExternalName");
    return selects ? Optional.of(selector) : Optional.empty();
  }

  /** The workloads of a namespace with pods that the selector selects. */
  List<Workload> of(String namespace, LabelSelector selector) {
    return select(namespace, selector)
        .filter(
            candidate ->
                candidate.labels().complete()
                    || candidate.labels().selectedBy(selector) == Selected.ALL)
        .map(Candidate::workload)
        .toList();
  }

  /** A workload of a namespace whose pods may have the labels, though no manifest shows it. */
  Optional<Resource> perhaps(String namespace, LabelSelector selector) {
    return select(namespace, selector)
        .filter(candidate -> !candidate.labels().complete())
        .map(candidate -> candidate.workload().resource())
        .findFirst();
  }

  private Stream<Candidate> select(String namespace, LabelSelector selector) {
    return selector.labels().entrySet().stream()
        .map(label -> having(namespace, label.getKey(), label.getValue()))
        .min(Comparator.comparing(List::size))
        .orElse(List.of())
        .stream()
        .filter(candidate -> candidate.labels().selectedBy(selector) != Selected.NONE);
  }

  private List<Candidate> having(String namespace, String key, String value) {
    List<Candidate> having = new ArrayList<>();
    having.addAll(byLabel.getOrDefault(List.of(namespace, key, value), List.of()));
    having.addAll(byLabel.getOrDefault(List.of(namespace, key), List.of()));
    having.addAll(byLabel.getOrDefault(List.of(namespace), List.of()));
    return having;
  }
}
