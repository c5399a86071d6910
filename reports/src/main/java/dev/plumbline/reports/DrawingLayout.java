package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where everything stands in a drawing: columns from left to right by the number of connections
 * from outside, in each of them the namespaces one below the other.
 */
final class DrawingLayout {
  static final int BOX_WIDTH = 220;
  static final int ROW = 34;
  private static final int COLUMN = BOX_WIDTH + 190;
  private static final int MARGIN = 24;
  private static final int TITLE = 28;
  private static final int GAP = 26;

  /** No namespace is called so. */
  static final String OUTSIDE = " from outside";

  static final String BEYOND = " to outside";

  /** A box with its title, and the rows in it. */
  record Box(String title, int x, int y, int height) {}

  /** An endpoint in its place: what is outside stands left as a source, right as a destination. */
  record End(String group, Endpoint endpoint) {
    static End source(Connection connection) {
      return new End(group(connection.source(), OUTSIDE), connection.source());
    }

    static End destination(Connection connection) {
      return new End(group(connection.destination(), BEYOND), connection.destination());
    }

    private static String group(Endpoint endpoint, String outside) {
      return endpoint instanceof Pods pods ? pods.namespace() : outside;
    }
  }

  /** Where the name of an endpoint stands: the middle of its row, and the edges of its box. */
  record Row(int left, int right, int middle) {}

  private static final Comparator<End> ORDER = Comparator.comparing(End::endpoint, Endpoint.ORDER);

  private final List<Box> boxes = new ArrayList<>();
  private final Map<End, Row> rows = new LinkedHashMap<>();
  private int width;
  private int height;

  static DrawingLayout of(List<Connection> connections) {
    DrawingLayout layout = new DrawingLayout();
    Map<String, SortedSet<End>> groups = new TreeMap<>();
    for (Connection connection : connections) {
      for (End end : List.of(End.source(connection), End.destination(connection))) {
        groups.computeIfAbsent(end.group(), name -> new TreeSet<>(ORDER)).add(end);
      }
    }
    Map<String, Integer> columns = columns(connections, groups.keySet());
    Map<Integer, Integer> bottoms = new TreeMap<>();
    groups.forEach(
        (name, members) -> {
          int column = columns.getOrDefault(name, 0);
          int y = bottoms.getOrDefault(column, MARGIN);
          bottoms.put(column, layout.place(name, members, MARGIN + column * COLUMN, y) + GAP);
        });
    return layout;
  }

  /** How many connections it takes from outside; what nobody reaches stands in the last column. */
  private static Map<String, Integer> columns(List<Connection> connections, Set<String> groups) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    columns.put(OUTSIDE, 0);
    Deque<String> next = new ArrayDeque<>(List.of(OUTSIDE));
    while (!next.isEmpty()) {
      String from = next.remove();
      for (Connection connection : connections) {
        String to = End.destination(connection).group();
        if (End.source(connection).group().equals(from)
            && !connection.isDenied()
            && !to.equals(BEYOND)
            && !columns.containsKey(to)) {
          columns.put(to, columns.getOrDefault(from, 0) + 1);
          next.add(to);
        }
      }
    }
    int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    for (String name : groups) {
      if (!name.equals(BEYOND)) {
        columns.putIfAbsent(name, last);
      }
    }
    columns.put(BEYOND, columns.containsValue(last) ? last + 1 : last);
    return columns;
  }

  private int place(String name, SortedSet<End> members, int x, int y) {
    int boxHeight = TITLE + members.size() * ROW + 8;
    boxes.add(new Box(name, x, y, boxHeight));
    int middle = y + TITLE + ROW / 2;
    for (End member : members) {
      rows.put(member, new Row(x, x + BOX_WIDTH, middle));
      middle += ROW;
    }
    width = Math.max(width, x + BOX_WIDTH + 120);
    height = Math.max(height, y + boxHeight + MARGIN);
    return y + boxHeight;
  }

  List<Box> boxes() {
    return boxes;
  }

  Map<End, Row> rows() {
    return rows;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
