package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the selections that include pods. Most selectors ask for some label with a value, so that
 * only those need be tried that ask for a label the pods have.
 */
final class SelectionIndex {
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  /** A selection, and whether it includes the namespace. */
  private record Candidate(int index, Selection selection, Match ofNamespace) {}

  /** What may include pods of one namespace. */
  private static final class OfNamespace {
    private final List<Candidate> all = new ArrayList<>();
    private final List<Candidate> withoutLabel = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<Candidate>> byLabel = new HashMap<>();
    private final Map<String, List<Candidate>> byKey = new HashMap<>();

    void add(Candidate candidate) {
      all.add(candidate);
      var labels = candidate.selection.pods().labels().entrySet().stream();
      labels
          .min(Map.Entry.comparingByKey())
          .ifPresentOrElse(
              label -> {
                byLabel.computeIfAbsent(label, first -> new ArrayList<>()).add(candidate);
                byKey.computeIfAbsent(label.getKey(), first -> new ArrayList<>()).add(candidate);
              },
              () -> withoutLabel.add(candidate));
    }

    List<Candidate> of(PodLabels labels) {
      if (!labels.complete()) {
        return all;
      }
      List<Candidate> some = new ArrayList<>(withoutLabel);
      for (var label : labels.known().entrySet()) {
        some.addAll(byLabel.getOrDefault(label, List.of()));
      }
      for (String key : labels.generated()) {
        some.addAll(byKey.getOrDefault(key, List.of()));
      }
      return some;
    }
  }

  private final List<Selection> selections;
  private final Map<String, PodLabels> declared = new HashMap<>();
  private final boolean open;
  private final Map<String, OfNamespace> namespaces = new HashMap<>();

  SelectionIndex(List<Selection> selections, Inventory inventory) {
    this.selections = selections;
    this.open = inventory.world() == World.OPEN;
    for (Resource namespace : inventory.all(Kind.NAMESPACE)) {
      declared.putIfAbsent(
          namespace.name(), namespaceLabels(namespace.name(), namespace.labels(), true));
    }
  }

  private static PodLabels namespaceLabels(
      String name, Map<String, String> written, boolean complete) {
    Map<String, String> labels = new HashMap<>(written);
    labels.put(NAME_LABEL, name);
    return new PodLabels(labels, Set.of(), complete);
  }

  Party.Selected of(PodFacts pods) {
    Party.Selected selected = new Party.Selected();
    for (Candidate candidate :
        namespaces.computeIfAbsent(pods.namespace(), this::inNamespace).of(pods.labels())) {
      selected.add(
          candidate.index,
          candidate.ofNamespace.and(candidate.selection.includesPods(pods.labels())));
    }
    return selected;
  }

  private OfNamespace inNamespace(String name) {
    PodLabels labels = declared.getOrDefault(name, namespaceLabels(name, Map.of(), !open));
    Map<LabelSelector, Match> known = new HashMap<>();
    OfNamespace candidates = new OfNamespace();
    for (int i = 0; i < selections.size(); i++) {
      Selection selection = selections.get(i);
      Match match =
          selection.namespace().isPresent()
              ? selection.includesNamespace(name, labels)
              : known.computeIfAbsent(
                  selection.namespaces(), asked -> selection.includesNamespace(name, labels));
      if (match != Match.NO) {
        candidates.add(new Candidate(i, selection, match));
      }
    }
    return candidates;
  }
}
