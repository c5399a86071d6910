package dev.plumbline.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which of some kustomizations and charts are built for themselves. */
final class Roots {
  private Roots() {}

  /** The kustomizations that no other takes in; of some that take in each other, the first. */
  static List<Overlay> ofKustomizations(List<Kustomization> found) {
    List<Overlay> whole =
        found.stream().filter(one -> !one.isComponent()).map(Overlay::new).toList();
    List<Overlay> roots = new ArrayList<>();
    Set<Path> reached = new HashSet<>();
    for (Overlay overlay : whole) {
      if (whole.stream().noneMatch(other -> other != overlay && isIn(overlay, other))) {
        roots.add(overlay);
        reached.addAll(overlay.kustomizations());
      }
    }
    for (Overlay overlay : whole) {
      if (!reached.contains(Texts.absolute(overlay.top().file()))) {
        roots.add(overlay);
        reached.addAll(overlay.kustomizations());
      }
    }
    return roots;
  }

  private static boolean isIn(Overlay one, Overlay other) {
    return other.kustomizations().contains(Texts.absolute(one.top().file()));
  }

  /** The charts that are in no other and have objects: a library has none. */
  static List<Chart> ofCharts(List<Chart> found) {
    return found.stream()
        .filter(chart -> !chart.isLibrary())
        .filter(chart -> found.stream().noneMatch(chart::isInside))
        .toList();
  }
}
