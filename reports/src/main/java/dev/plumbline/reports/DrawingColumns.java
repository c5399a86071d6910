package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reports.DrawingLayout.End;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
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

  /** The names of the groups, column by column, none of them empty. */
  static List<List<String>> of(List<Connection> connections, Collection<String> groups) {
    DrawingColumns columns = new DrawingColumns();
    for (Connection connection : connections) {
      String from = End.source(connection).group();
      String to = End.destination(connection).group();
      if (!connection.isDenied() && !from.equals(to)) {
        columns.next.computeIfAbsent(from, first -> new TreeSet<>()).add(to);
      }
    }
    columns.spread(DrawingLayout.OUTSIDE, 0);
    Set<String> reached = new TreeSet<>();
    columns.next.values().forEach(reached::addAll);
    groups.stream()
        .filter(name -> columns.next.containsKey(name) && !reached.contains(name))
        .forEach(name -> columns.spread(name, 1));
    groups.forEach(name -> columns.spread(name, 1));
    return columns.byColumn(groups);
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

  private List<List<String>> byColumn(Collection<String> groups) {
    int last = column.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    Map<Integer, List<String>> sorted = new TreeMap<>();
    Map<String, Integer> placed = new HashMap<>(column);
    placed.put(DrawingLayout.BEYOND, last);
    for (String name : groups) {
      sorted
          .computeIfAbsent(placed.getOrDefault(name, last), number -> new ArrayList<>())
          .add(name);
    }
    return List.copyOf(sorted.values());
  }
}
