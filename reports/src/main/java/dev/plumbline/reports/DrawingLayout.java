package dev.plumbline.reports;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reports.Wire.End;
import dev.plumbline.reports.Wire.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How high everything stands in a drawing: columns from left to right by the number of connections
 * from outside, in each of them the namespaces one below the other, near to whom they talk to.
 */
final class DrawingLayout {
  private static final int TOP = 40;
  private static final int MARGIN = 24;
  private static final int TITLE = 24;
  private static final int ROW = 32;
  private static final int PER_SLOT = 16;
  private static final int GAP = 40;

  /** Lines from two columns side by side never run at the same height. */
  private static final int SHIFT = 4;

  /** A box with its title, and the rows in it, each with its middle. */
  record Box(String title, int column, int y, int height, Map<End, Integer> rows) {}

  private static final Comparator<End> ORDER = Comparator.comparing(End::endpoint, Endpoint.ORDER);

  private final List<Box> boxes = new ArrayList<>();
  private final Map<Slot, Integer> slots = new HashMap<>();
  private final List<Wire> wires;
  private final Map<End, Set<Slot>> slotsOf = new HashMap<>();
  private int columns;
  private int height;

  private DrawingLayout(List<Wire> wires) {
    this.wires = wires;
    for (Wire wire : wires) {
      for (Slot slot : List.of(wire.start(), wire.end())) {
        slotsOf.computeIfAbsent(slot.end(), first -> new LinkedHashSet<>()).add(slot);
      }
    }
  }

  static DrawingLayout of(List<Line> lines) {
    Map<String, SortedSet<End>> groups = new TreeMap<>();
    for (Line line : lines) {
      for (End end : List.of(line.from(), line.to())) {
        groups.computeIfAbsent(end.group(), name -> new TreeSet<>(ORDER)).add(end);
      }
    }
    Map<String, Integer> columns = DrawingColumns.of(lines, groups.keySet());
    DrawingLayout layout = new DrawingLayout(Wire.of(lines, columns));
    layout.columns = columns.values().stream().mapToInt(column -> column + 1).max().orElse(0);
    for (int column = 0; column < layout.columns; column++) {
      int here = column;
      int y = TOP + SHIFT * (column % 2);
      Map<String, Double> heights = new LinkedHashMap<>();
      groups.keySet().stream()
          .filter(name -> columns.getOrDefault(name, 0) == here)
          .forEach(name -> heights.put(name, layout.heightOfOthers(name)));
      for (String name :
          heights.keySet().stream().sorted(Comparator.comparing(heights::get)).toList()) {
        y = layout.place(name, groups.getOrDefault(name, new TreeSet<>(ORDER)), column, y) + GAP;
      }
    }
    return layout;
  }

  /** How high those stand that are placed and talk to the group; in the middle without any. */
  private double heightOfOthers(String group) {
    return wires.stream()
        .flatMap(
            wire ->
                wire.from().group().equals(group)
                    ? Stream.of(wire.end())
                    : wire.to().group().equals(group) ? Stream.of(wire.start()) : Stream.empty())
        .filter(slots::containsKey)
        .mapToInt(slots::get)
        .average()
        .orElse(height / 2.0);
  }

  private int place(String name, SortedSet<End> members, int column, int y) {
    Map<End, Integer> rows = new LinkedHashMap<>();
    int top = y + TITLE;
    for (End member : members) {
      Set<Slot> own = slotsOf.getOrDefault(member, Set.of());
      long left = own.stream().filter(Slot::left).count();
      int rowHeight = (int) Math.max(ROW, PER_SLOT * Math.max(left, own.size() - left) + PER_SLOT);
      int middle = top + rowHeight / 2;
      rows.put(member, middle);
      space(own.stream().filter(Slot::left).toList(), middle);
      space(own.stream().filter(slot -> !slot.left()).toList(), middle);
      top += rowHeight;
    }
    boxes.add(new Box(name, column, y, top + 8 - y, rows));
    height = Math.max(height, top + 8 + MARGIN);
    return top + 8;
  }

  /** All of them at the same distance from the next, around the middle. */
  private void space(List<Slot> alongside, int middle) {
    for (int i = 0; i < alongside.size(); i++) {
      int fromFirst = i * PER_SLOT - (alongside.size() - 1) * PER_SLOT / 2;
      slots.put(alongside.get(i), middle + fromFirst);
    }
  }

  List<Box> boxes() {
    return boxes;
  }

  List<Wire> wires() {
    return wires;
  }

  int heightOf(Slot slot) {
    return slots.getOrDefault(slot, 0);
  }

  /** Where lines may pass through a column: above, between and below its boxes. */
  List<Integer> passages(int column) {
    List<Integer> passages = new ArrayList<>(List.of(TOP / 2));
    for (Box box : boxes) {
      if (box.column == column) {
        passages.add(box.y + box.height + GAP / 2);
      }
    }
    return passages;
  }

  int columns() {
    return columns;
  }

  int height() {
    return height + GAP / 2;
  }
}
