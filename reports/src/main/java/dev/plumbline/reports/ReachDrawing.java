package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import dev.plumbline.reports.DrawingLayout.Box;
import dev.plumbline.reports.Wire.Slot;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A drawing that a person can read: namespaces as boxes, an arrow for each connection. */
public final class ReachDrawing {
  private static final String STYLE =
      """
      svg{background:#fff;color:#1b1f24;font:13px system-ui,sans-serif}
      .box{fill:#f6f8fa;stroke:#8c959f}.title{font-weight:600;fill:#1b1f24}.name{fill:#1b1f24}
      .edge{fill:none;stroke-width:1.3}.edge:hover{stroke-width:4}.tip{fill:none;stroke-width:1.6}
      .allowed{stroke:#0969da}.c1{stroke:#0f766e}.c2{stroke:#8250df}.c3{stroke:#1a7f37}
      .c4{stroke:#0a3069}.c5{stroke:#bf3989}
      .unknown{stroke:#9a6700;stroke-dasharray:2 4}
      .denied{stroke:#cf222e;stroke-dasharray:7 5}.tip{stroke-dasharray:none}
      .port{font-size:11px;fill:#1b1f24;paint-order:stroke;stroke:#fff;stroke-width:2px}
      .before{text-anchor:end}
      @media(prefers-color-scheme:dark){svg{background:#0d1117}
      .box{fill:#161b22;stroke:#6e7681}.title,.name,.port{fill:#e6edf3}.port{stroke:#0d1117}
      .allowed{stroke:#58a6ff}.c1{stroke:#2dd4bf}.c2{stroke:#bc8cff}.c3{stroke:#3fb950}
      .c4{stroke:#a5d6ff}.c5{stroke:#f778ba}
      .unknown{stroke:#d29922}.denied{stroke:#ff7b72}}
      """;

  private static final int LONGEST_NAME = 30;
  private static final int COLOURS = 6;

  private ReachDrawing() {}

  public static void write(List<Connection> connections, Writer out) throws IOException {
    DrawingLayout layout = DrawingLayout.of(connections);
    DrawingRoutes routes = new DrawingRoutes(layout);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted(routes.width(), layout.height()),
        "width",
        Integer.toString(routes.width()),
        "height",
        Integer.toString(layout.height()),
        "role",
        "img");
    svg.element("title", "Who reaches whom").element("desc", description(connections));
    svg.open("style").verbatim(STYLE).closeLine();
    layout.boxes().forEach(box -> box(box, routes.left(box.column()), svg));
    Set<Slot> labelled = new HashSet<>();
    for (Wire wire : layout.wires()) {
      wire(wire, routes, svg);
      if (labelled.add(wire.end())) {
        end(wire, routes, layout.heightOf(wire.end()), svg);
      }
    }
    svg.closeLine();
    out.append(svg.toString());
  }

  private static String description(List<Connection> connections) {
    long open = connections.stream().filter(connection -> !connection.isDenied()).count();
    return "%d connections, %d of them open or unknown. Solid, in any colour: allowed. Dotted: unknown. Dashed: denied."
        .formatted(connections.size(), open);
  }

  private static void box(Box box, int x, Markup svg) {
    svg.empty(
        "rect",
        "class",
        "box",
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(box.y()),
        "width",
        Integer.toString(DrawingRoutes.BOX_WIDTH),
        "height",
        Integer.toString(box.height()),
        "rx",
        "6");
    text(box.title().strip(), "title", x + 10, box.y() + 19, svg);
    box.rows()
        .forEach((end, middle) -> text(name(end.endpoint()), "name", x + 10, middle + 4, svg));
  }

  private static String name(Endpoint endpoint) {
    String name =
        endpoint instanceof Pods pods
            ? pods.resource().name() + " (" + pods.resource().kind().name() + ")"
            : Places.name(endpoint);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }

  private static void text(String text, String style, int x, int y, Markup svg) {
    svg.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    svg.verbatim("\n");
  }

  private static void wire(Wire wire, DrawingRoutes routes, Markup svg) {
    svg.open("path", "class", "edge " + style(wire, routes), "d", routes.path(wire));
    svg.element(
        "title",
        "%s: %s -> %s %s"
            .formatted(
                wire.end().style(),
                Places.name(wire.from().endpoint()),
                Places.name(wire.to().endpoint()),
                wire.ports()));
    svg.closeLine();
  }

  /** What is allowed has several colours, which mean nothing. */
  private static String style(Wire wire, DrawingRoutes routes) {
    return wire.end().style().equals("allowed")
        ? "allowed c" + routes.colour(wire, COLOURS)
        : wire.end().style();
  }

  /** The tip of the arrow, and the ports above it. */
  private static void end(Wire wire, DrawingRoutes routes, int y, Markup svg) {
    Slot slot = wire.end();
    int x = routes.edge(wire.toColumn(), slot);
    int back = slot.left() ? -7 : 7;
    svg.empty(
        "path",
        "class",
        "tip " + style(wire, routes),
        "d",
        "M%d %d L%d %d L%d %d".formatted(x + back, y - 4, x, y, x + back, y + 4));
    svg.element(
        "text",
        slot.label(),
        "class",
        slot.left() ? "port before" : "port",
        "x",
        Integer.toString(x + back + (slot.left() ? -3 : 3)),
        "y",
        Integer.toString(y - 3));
    svg.verbatim("\n");
  }
}
