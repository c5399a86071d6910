package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import dev.plumbline.blueprint.DrawnEdge;
import dev.plumbline.evaluate.Report;
import dev.plumbline.reach.Direction;
import dev.plumbline.reports.ScopeNetwork.Share;
import dev.plumbline.resource.Location;
import java.util.Arrays;
import java.util.List;

/** One drawing, and below it in words what it marks. */
record HtmlDrawing(Report report, Markup html, int number) {
  private static final int ROWS = 100;

  void write(String caption, ScopeNetwork network) {
    if (!caption.isEmpty()) {
      html.element("h3", caption).verbatim("\n");
    }
    String name = "Who can talk to whom" + (caption.isEmpty() ? "" : ", " + caption);
    if (!network.lines().isEmpty()) {
      drawing(name, network);
    }
    words(network);
    if (!network.marked().isEmpty()) {
      table(name, network.marked());
    }
  }

  private void drawing(String name, ScopeNetwork network) {
    Drawing drawing = Drawing.of(network.lines());
    String id = "drawing-" + number;
    html.open(
        "div",
        "class",
        "scroll",
        "role",
        "region",
        "aria-label",
        "Drawing: " + name,
        "tabindex",
        "0");
    html.open(
        "svg",
        "class",
        network.isPlain() ? "net plain" : "net",
        "viewBox",
        drawing.viewBox(),
        "width",
        drawing.width(),
        "height",
        drawing.height(),
        "role",
        "img",
        "aria-labelledby",
        id,
        "aria-describedby",
        id + "-lines");
    html.element("title", name, "id", id);
    html.element("desc", counted(network.lines()), "id", id + "-lines").verbatim("\n");
    drawing.write(html);
    html.close().closeLine();
  }

  /** As in {@code 7 lines: 5 documented, 2 unknown}. */
  private static String counted(List<Line> lines) {
    return Names.counted(lines.size(), "line")
        + ": "
        + Arrays.stream(Look.values())
            .map(
                look ->
                    lines.stream().filter(line -> line.style().equals(look.style())).count()
                        + " "
                        + look.words())
            .filter(count -> !count.startsWith("0 "))
            .collect(joining(", "));
  }

  private void words(ScopeNetwork network) {
    String left =
        switch (network.share()) {
          case WHOLE -> alone(network.workloads() - network.drawn());
          case EXPOSED_OR_MARKED ->
              "Drawn are %d of %s: those that are reached from outside, and those with a connection that is not as documented. "
                  .formatted(network.drawn(), Names.counted(network.workloads(), "workload"));
          case MARKED ->
              "Drawn is only what is not as documented: the connections of %s are too many. "
                  .formatted(Names.counted(network.workloads(), "workload"));
          case NOTHING ->
              "The connections of %s are too many to draw. "
                  .formatted(Names.counted(network.workloads(), "workload"));
        };
    String closed =
        network.closed() == 0
            ? ""
            : Names.counted(network.closed(), "connection")
                + (network.closed() == 1 ? " is" : " are")
                + " denied by a blueprint, and closed. ";
    html.open("p", "class", "aside").text(closed + left);
    html.element("code", "plumbline reach");
    html.text(
            network.share() == Share.WHOLE
                ? " says of each connection which policy decides."
                : " has them all.")
        .closeLine();
  }

  private static String alone(int workloads) {
    return workloads <= 0
        ? ""
        : Names.counted(workloads, "workload")
            + (workloads == 1 ? " talks" : " talk")
            + " to nobody here, and nobody to "
            + (workloads == 1 ? "it" : "them")
            + ". ";
  }

  private void table(String name, List<DrawnEdge> marked) {
    long alone = marked.stream().filter(edge -> edge.side().isPresent()).count();
    String notDrawn =
        alone == 0
            ? ""
            : ", " + alone + " of them open for certain at one end only, and so not drawn";
    html.element(
        "p", "Not as documented: " + Names.counted(marked.size(), "connection") + notDrawn + ".");
    html.verbatim("\n");
    HtmlTable.writeCells(
        "Not as documented: " + name,
        List.of("From", "To", "Ports", "State", "Fact", "Decided at"),
        marked.stream().limit(ROWS).map(this::row).toList(),
        html);
    if (marked.size() > ROWS) {
      html.element(
          "p", "And " + (marked.size() - ROWS) + " more, among the findings.", "class", "aside");
    }
  }

  private List<HtmlCell> row(DrawnEdge edge) {
    Look look = Look.of(edge.state()).orElse(Look.DOCUMENTED);
    Location place = edge.place().get().location();
    String blueprint = edge.requirement().node().location().file();
    String fact = edge.requirement().id();
    return List.of(
        HtmlCell.of(Places.name(edge.source())),
        HtmlCell.of(Places.name(edge.destination())),
        HtmlCell.of(edge.ports().toString()),
        HtmlCell.of(
            look.mark() + " " + look.words() + edge.side().map(HtmlDrawing::alone).orElse("")),
        new HtmlCell(fact, "", HtmlRequirements.anchor(report, blueprint, fact)),
        HtmlCell.of(place.file() + ":" + place.line()));
  }

  private static String alone(Direction side) {
    return side == Direction.INGRESS
        ? " (open for certain at its destination only)"
        : " (open for certain at its source only)";
  }
}
