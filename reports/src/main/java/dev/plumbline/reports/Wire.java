package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a drawing, from the row of one endpoint to that of another.
 *
 * @param start on the side of who it leads to, on the right within a column
 * @param end on the side from which it comes
 */
record Wire(int fromColumn, Slot start, int toColumn, Slot end, PortSet ports) {
  private static final int LONGEST_LABEL = 24;

  /** No namespace is called so. */
  static final String OUTSIDE = " from outside";

  static final String BEYOND = " to outside";

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

  /**
   * A place at the edge of a row: one where all lines leave, and one for all that enter alike.
   *
   * @param label the ports; empty where lines leave
   */
  record Slot(End end, boolean left, String style, String label) {}

  /** A line for what is allowed, another for what is unknown or denied. */
  static List<Wire> of(List<Connection> connections, Map<String, Integer> columns) {
    List<Wire> wires = new ArrayList<>();
    for (Connection connection : connections) {
      End from = End.source(connection);
      End to = End.destination(connection);
      int first = columns.getOrDefault(from.group, 0);
      int last = columns.getOrDefault(to.group, 0);
      Slot start = new Slot(from, last < first, "", "");
      Map<String, PortSet> styles = new LinkedHashMap<>();
      styles.put("allowed", connection.allowed());
      styles.put("unknown", connection.unknown());
      styles.put("denied", connection.denied());
      styles.forEach(
          (style, ports) -> {
            Slot end = new Slot(to, last > first, style, label(ports));
            wires.add(new Wire(first, start, last, end, ports));
          });
    }
    return wires.stream().filter(wire -> !wire.ports.isEmpty()).toList();
  }

  private static String label(PortSet ports) {
    String text = ports.toString();
    return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL - 1) + "…" : text;
  }

  End from() {
    return start.end;
  }

  End to() {
    return end.end;
  }

  /** The gaps between columns through which it runs, each by the column to its left. */
  List<Integer> channels() {
    List<Integer> channels = new ArrayList<>();
    if (fromColumn <= toColumn) {
      for (int i = fromColumn; i < Math.max(toColumn, fromColumn + 1); i++) {
        channels.add(i);
      }
    } else {
      for (int i = fromColumn - 1; i >= toColumn; i--) {
        channels.add(i);
      }
    }
    return channels;
  }
}
