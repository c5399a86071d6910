package dev.plumbline.reports;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import dev.plumbline.reports.DrawingLayout.Box;
import dev.plumbline.reports.Wire.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Namespaces as boxes and connections as arrows, for whoever styles them. */
record Drawing(DrawingLayout layout, DrawingRoutes routes) {
  private static final int LONGEST_NAME = 30;
  private static final int COLOURS = 6;

  static Drawing of(List<Line> lines) {
    DrawingLayout layout = DrawingLayout.of(lines);
    return new Drawing(layout, new DrawingRoutes(layout));
  }

  String width() {
    return Integer.toString(routes.width());
  }

  String height() {
    return Integer.toString(layout.height());
  }

  String viewBox() {
    return "0 0 " + width() + " " + height();
  }

  /** Everything that is seen of it, within an element of the caller's. */
  void write(Markup svg) {
    layout.boxes().forEach(box -> box(box, routes.left(box.column()), svg));
    Set<Slot> labelled = new HashSet<>();
    for (Wire wire : layout.wires()) {
      wire(wire, svg);
      if (labelled.add(wire.end())) {
        end(wire, layout.heightOf(wire.end()), svg);
      }
    }
  }

  private void box(Box box, int x, Markup svg) {
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
    text(bounded(box.title().strip()), "title", x + 10, box.y() + 19, svg);
    box.rows()
        .forEach((end, middle) -> text(name(end.endpoint()), "name", x + 10, middle + 4, svg));
  }

  private static String name(Endpoint endpoint) {
    String name =
        endpoint instanceof Pods pods
            ? pods.resource().name() + " (" + pods.resource().kind().name() + ")"
            : Places.name(endpoint);
    return bounded(name);
  }

  private static String bounded(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }

  private static void text(String text, String style, int x, int y, Markup svg) {
    svg.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    svg.verbatim("\n");
  }

  private void wire(Wire wire, Markup svg) {
    svg.open("path", "class", "edge " + style(wire), "d", routes.path(wire));
    svg.element("title", wire.line().toString());
    svg.closeLine();
  }

  /** What is allowed has several colours, which mean nothing. */
  private String style(Wire wire) {
    return wire.end().style().equals(Line.ALLOWED)
        ? "allowed c" + routes.colour(wire, COLOURS)
        : wire.end().style();
  }

  /** The tip of the arrow, and the ports above it. */
  private void end(Wire wire, int y, Markup svg) {
    Slot slot = wire.end();
    int x = routes.edge(wire.toColumn(), slot);
    int back = slot.left() ? -7 : 7;
    svg.empty(
        "path",
        "class",
        "tip " + style(wire),
        "d",
        slot.style().equals(Line.BLOCKED)
            ? "M%d %d L%d %d".formatted(x + back, y - 5, x + back, y + 5)
            : "M%d %d L%d %d L%d %d".formatted(x + back, y - 4, x, y, x + back, y + 4));
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
