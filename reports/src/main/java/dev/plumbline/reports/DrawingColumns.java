package dev.plumbline.reports;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which namespaces stand beside which: what is outside first, then by the number of connections
 * from there, or from namespaces that only others are reached from; what is reached outside last.
 */
final class DrawingColumns {
  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Map<String, Integer> column = new LinkedHashMap<>();

  private DrawingColumns() {}

  /** The column of each group, from 0; no column is empty. */
  static Map<String, Integer> of(List<Line> lines, Collection<String> groups) {
    DrawingColumns columns = new DrawingColumns();
    for (Line line : lines) {
      String from = line.from().group();
      String to = line.to().group();
      if (!line.isDenied() && !from.equals(to)) {
        columns.next.computeIfAbsent(from, first -> new TreeSet<>()).add(to);
      }
    }
    columns.spread(Wire.OUTSIDE, 0);
    Set<String> reached = new TreeSet<>();
    columns.next.values().forEach(reached::addAll);
    groups.stream()
        .filter(name -> columns.next.containsKey(name) && !reached.contains(name))
        .forEach(name -> columns.spread(name, 1));
    groups.forEach(name -> columns.spread(name, 1));
    return columns.dense(groups);
  }

  /** Puts a group there, and those it reaches into the columns after it. */
  private void spread(String start, int first) {
    if (column.putIfAbsent(start, first) != null) {
      return;
    }
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String from = open.remove();
      for (String to : next.getOrDefault(from, Set.of())) {
        if (column.putIfAbsent(to, column.getOrDefault(from, first) + 1) == null) {
          open.add(to);
        }
      }
    }
  }

  private Map<String, Integer> dense(Collection<String> groups) {
    int last = column.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    column.put(Wire.BEYOND, last);
    List<Integer> used =
        groups.stream().map(name -> column.getOrDefault(name, last)).distinct().sorted().toList();
    Map<String, Integer> dense = new LinkedHashMap<>();
    groups.forEach(name -> dense.put(name, used.indexOf(column.getOrDefault(name, last))));
    return dense;
  }
}
