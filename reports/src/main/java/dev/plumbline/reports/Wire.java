package dev.plumbline.reports;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of a drawing, from the row of one endpoint to that of another.
 *
 * @param start on the side of who it leads to, on the right within a column
 * @param end on the side from which it comes
 */
record Wire(int fromColumn, Slot start, int toColumn, Slot end, Line line) {
  private static final int LONGEST_LABEL = 24;

  /** No namespace is called so. */
  static final String OUTSIDE = " from outside";

  static final String BEYOND = " to outside";

  /** An endpoint in its place: what is outside stands left as a source, right as a destination. */
  record End(String group, Endpoint endpoint) {
    static End source(Endpoint endpoint) {
      return new End(group(endpoint, OUTSIDE), endpoint);
    }

    static End destination(Endpoint endpoint) {
      return new End(group(endpoint, BEYOND), endpoint);
    }

    private static String group(Endpoint endpoint, String outside) {
      return endpoint instanceof Pods pods ? pods.namespace() : outside;
    }
  }

  /**
   * A place at the edge of a row: one where all lines leave, and one for all that enter alike.
   *
   * @param label the ports and their mark; empty where lines leave
   */
  record Slot(End end, boolean left, String style, String label) {}

  static List<Wire> of(List<Line> lines, Map<String, Integer> columns) {
    List<Wire> wires = new ArrayList<>();
    for (Line line : lines) {
      End from = line.from();
      End to = line.to();
      int first = columns.getOrDefault(from.group, 0);
      int last = columns.getOrDefault(to.group, 0);
      Slot start = new Slot(from, last < first, "", "");
      Slot end = new Slot(to, last > first, line.style(), label(line));
      wires.add(new Wire(first, start, last, end, line));
    }
    return wires;
  }

  private static String label(Line line) {
    String ports = line.ports().toString();
    String text =
        ports.length() > LONGEST_LABEL ? ports.substring(0, LONGEST_LABEL - 1) + "…" : ports;
    return line.mark().isEmpty() ? text : line.mark() + " " + text;
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
