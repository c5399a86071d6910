package dev.plumbline.reach;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every selection that some policy makes, each once, with its index. */
final class Selections {
  private final Map<Selection, Integer> indexes = new LinkedHashMap<>();

  int indexOf(Selection selection) {
    return indexes.computeIfAbsent(selection, added -> indexes.size());
  }

  List<Selection> all() {
    return new ArrayList<>(indexes.keySet());
  }

  /** The labels of pods that some selection asks for: no other can tell pods apart. */
  Set<String> podKeys() {
    Set<String> keys = new HashSet<>();
    for (Selection selection : indexes.keySet()) {
      LabelSelector pods = selection.pods();
      keys.addAll(pods.labels().keySet());
      pods.expressions().stream().map(Requirement::key).forEach(keys::add);
    }
    return keys;
  }
}
