package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where everything stands in a drawing: columns from left to right, in each of them the namespaces
 * one below the other.
 */
final class DrawingLayout {
  static final int BOX_WIDTH = 220;
  static final int ROW = 34;
  private static final int COLUMN = BOX_WIDTH + 190;
  private static final int MARGIN = 24;
  private static final int TITLE = 28;
  private static final int GAP = 26;
  private static final int HIGHEST = 1100;

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
    layout.place(DrawingColumns.of(connections, groups.keySet()), groups);
    return layout;
  }

  /** Column after column; one that would be higher than a screen or two goes on beside itself. */
  private void place(List<List<String>> columns, Map<String, SortedSet<End>> groups) {
    int x = MARGIN;
    for (List<String> column : columns) {
      int y = MARGIN;
      for (String name : column) {
        SortedSet<End> members = groups.getOrDefault(name, new TreeSet<>(ORDER));
        if (y > MARGIN && y + TITLE + members.size() * ROW > HIGHEST) {
          x += COLUMN;
          y = MARGIN;
        }
        y = place(name, members, x, y) + GAP;
      }
      x += COLUMN;
    }
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
