package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reports.DrawingLayout.Box;
import dev.plumbline.reports.DrawingLayout.End;
import dev.plumbline.reports.DrawingLayout.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A drawing that a person can read: namespaces as boxes, an arrow for each connection. */
public final class ReachDrawing {
  private static final String STYLE =
      """
      svg{background:#fff;color:#1b1f24;font:13px system-ui,sans-serif}
      .box{fill:#f6f8fa;stroke:#8c959f}.title{font-weight:600;fill:#1b1f24}.name{fill:#1b1f24}
      .edge{fill:none;stroke-width:1.4;opacity:.85}
      .allowed{stroke:#0969da}.unknown{stroke:#9a6700;stroke-dasharray:2 4}
      .denied{stroke:#cf222e;stroke-dasharray:7 5}
      .port{font-size:11px;fill:#1b1f24;paint-order:stroke;stroke:#fff;stroke-width:3px}
      @media(prefers-color-scheme:dark){svg{background:#0d1117}
      .box{fill:#161b22;stroke:#6e7681}.title,.name,.port{fill:#e6edf3}.port{stroke:#0d1117}
      .allowed{stroke:#58a6ff}.unknown{stroke:#d29922}.denied{stroke:#ff7b72}}
      """;

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_PORTS = 24;

  /** About how wide a character of a port is. */
  private static final int PER_CHARACTER = 6;

  private ReachDrawing() {}

  public static void write(List<Connection> connections, Writer out) throws IOException {
    DrawingLayout layout = DrawingLayout.of(connections);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted(layout.width(), layout.height()),
        "width",
        Integer.toString(layout.width()),
        "height",
        Integer.toString(layout.height()),
        "role",
        "img");
    svg.element("title", "Who reaches whom").element("desc", description(connections));
    svg.open("style").verbatim(STYLE).closeLine();
    layout.boxes().forEach(box -> box(box, svg));
    layout.rows().forEach((end, row) -> row(end.endpoint(), row, svg));
    for (Connection connection : connections) {
      edge(connection, connection.allowed(), "allowed", layout.rows(), svg);
      edge(connection, connection.unknown(), "unknown", layout.rows(), svg);
      edge(connection, connection.denied(), "denied", layout.rows(), svg);
    }
    svg.closeLine();
    out.append(svg.toString());
  }

  private static String description(List<Connection> connections) {
    long open = connections.stream().filter(connection -> !connection.isDenied()).count();
    return "%d connections, %d of them open or unknown. Solid: allowed. Dotted: unknown. Dashed: denied."
        .formatted(connections.size(), open);
  }

  private static void box(Box box, Markup svg) {
    svg.empty(
        "rect",
        "class",
        "box",
        "x",
        Integer.toString(box.x()),
        "y",
        Integer.toString(box.y()),
        "width",
        Integer.toString(DrawingLayout.BOX_WIDTH),
        "height",
        Integer.toString(box.height()),
        "rx",
        "6");
    text(box.title().strip(), "title", box.x() + 10, box.y() + 19, svg);
  }

  private static void row(Endpoint endpoint, Row row, Markup svg) {
    String name =
        endpoint instanceof Pods pods
            ? pods.resource().name() + " (" + pods.resource().kind().name() + ")"
            : Places.name(endpoint);
    text(shortened(name, LONGEST_NAME), "name", row.left() + 10, row.middle() + 4, svg);
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most - 1) + "…" : text;
  }

  private static void text(String text, String style, int x, int y, Markup svg) {
    svg.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    svg.verbatim("\n");
  }

  /**
   * Edges that go back swing out the farther the more they pass, so that they can be told apart.
   */
  private static int far(Row from, Row to) {
    return Math.abs(from.middle() - to.middle());
  }

  private static void edge(
      Connection connection, PortSet ports, String style, Map<End, Row> rows, Markup svg) {
    Row from = rows.get(End.source(connection));
    Row to = rows.get(End.destination(connection));
    if (ports.isEmpty() || from == null || to == null) {
      return;
    }
    boolean forward = to.left() > from.right();
    int end = forward ? to.left() : to.right();
    int bend = forward ? (end - from.right()) / 2 : 40 + Math.min(110, far(from, to) / 6);
    int second = forward ? end - bend : end + bend;
    svg.open(
        "path",
        "class",
        "edge " + style,
        "d",
        String.format(
            Locale.ROOT,
            "M%d %d C%d %d %d %d %d %d",
            from.right(),
            from.middle(),
            from.right() + bend,
            from.middle(),
            second,
            to.middle(),
            end,
            to.middle()));
    String label = shortened(ports.toString(), LONGEST_PORTS);
    svg.element(
        "title",
        "%s: %s -> %s %s"
            .formatted(
                style,
                Places.name(connection.source()),
                Places.name(connection.destination()),
                ports));
    svg.closeLine();
    int tip = forward ? -7 : 7;
    svg.empty(
        "path",
        "class",
        "edge " + style,
        "d",
        "M%d %d L%d %d L%d %d"
            .formatted(end + tip, to.middle() - 4, end, to.middle(), end + tip, to.middle() + 4));
    int left = forward ? end - 12 - label.length() * PER_CHARACTER : end + 12;
    text(label, "port", left, to.middle() - 6, svg);
  }
}
