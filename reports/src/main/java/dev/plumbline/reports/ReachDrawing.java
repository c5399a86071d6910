package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

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

  private ReachDrawing() {}

  public static void write(List<Connection> connections, Writer out) throws IOException {
    Drawing drawing = Drawing.of(Line.of(connections));
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        drawing.viewBox(),
        "width",
        drawing.width(),
        "height",
        drawing.height(),
        "role",
        "img");
    svg.element("title", "Who reaches whom").element("desc", description(connections));
    svg.open("style").verbatim(STYLE).closeLine();
    drawing.write(svg);
    svg.closeLine();
    out.append(svg.toString());
  }

  private static String description(List<Connection> connections) {
    long open = connections.stream().filter(connection -> !connection.isDenied()).count();
    return "%d connections, %d of them open or unknown. Solid, in any colour: allowed. Dotted: unknown. Dashed: denied."
        .formatted(connections.size(), open);
  }
}
