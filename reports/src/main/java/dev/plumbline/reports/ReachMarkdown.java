package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** For a pull request: tables. */
final class ReachMarkdown implements ReachWriter {

  @Override
  public void connections(List<Connection> connections, Writer out) throws IOException {
    header(out, "from", "to", "allowed", "unknown", "denied");
    for (Connection connection : connections) {
      row(
          out,
          Places.name(connection.source()),
          Places.name(connection.destination()),
          connection.allowed().toString(),
          connection.unknown().toString(),
          connection.denied().toString());
    }
  }

  @Override
  public void explanation(Explanation explanation, Writer out) throws IOException {
    out.append(
        "**%s**: %s → %s, %s %d%n%n"
            .formatted(
                explanation.verdict().toString().toLowerCase(Locale.ROOT),
                Markdown.code(Places.name(explanation.source())),
                Markdown.code(Places.name(explanation.destination())),
                explanation.protocol(),
                explanation.port())
            .replace(System.lineSeparator(), "\n"));
    for (Reason reason : explanation.reasons()) {
      out.append("- ").append(Markdown.code(Places.decision(reason))).append('\n');
      for (String place : Places.places(reason)) {
        out.append("  - ").append(Markdown.code(place)).append('\n');
      }
    }
  }

  @Override
  public void exposed(List<Exposure> exposures, Writer out) throws IOException {
    header(out, "from", "to", "ports", "by");
    for (Exposure exposure : exposures) {
      row(
          out,
          Places.name(exposure.source()),
          Places.name(exposure.destination()),
          exposure.ports().possible().toString(),
          Visible.of(
              exposure
                  .through()
                  .map(way -> way.key() + " (" + way.root().location() + ")")
                  .orElse("the network of the cluster")));
    }
  }

  @Override
  public void change(List<Edge> opened, List<Edge> closed, Writer out) throws IOException {
    out.append("%d connections opened, %d closed\n\n".formatted(opened.size(), closed.size()));
    header(out, "change", "from", "to", "ports", "before", "after");
    for (Edge edge : opened) {
      edge("opened", edge, out);
    }
    for (Edge edge : closed) {
      edge("closed", edge, out);
    }
  }

  private static void edge(String change, Edge edge, Writer out) throws IOException {
    row(
        out,
        change,
        Places.name(edge.source()),
        Places.name(edge.destination()),
        edge.ports().toString(),
        edge.before().toString().toLowerCase(Locale.ROOT),
        edge.after().toString().toLowerCase(Locale.ROOT));
  }

  private static void header(Writer out, String... titles) throws IOException {
    out.append("| ").append(String.join(" | ", titles)).append(" |\n");
    out.append("|").append("---|".repeat(titles.length)).append('\n');
  }

  private static void row(Writer out, String... cells) throws IOException {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(Markdown.cell(Markdown.code(cell))).append(" |");
    }
    out.append('\n');
  }
}
