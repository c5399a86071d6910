package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Edge;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Reason;
import dev.plumbline.resource.Resource;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** For people: a block for each source, a line for each of its destinations. */
final class ReachText implements ReachWriter {

  @Override
  public void connections(List<Connection> connections, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    Optional<Endpoint> source = Optional.empty();
    for (Connection connection : connections) {
      if (!source.equals(Optional.of(connection.source()))) {
        source = Optional.of(connection.source());
        lines.add(Places.name(connection.source()));
      }
      String destination = Places.name(connection.destination());
      addTo(lines, "  -> ", destination, connection.allowed(), "");
      addTo(lines, "  ?? ", destination, connection.unknown(), " unknown");
      addTo(lines, "  x  ", destination, connection.denied(), " denied");
    }
    lines.add(lines.isEmpty() ? "no connections" : "");
    lines.add("%d connections; -> allowed, ?? unknown, x denied".formatted(connections.size()));
    write(lines, out);
  }

  private static void addTo(
      List<String> lines, String mark, String destination, PortSet ports, String word) {
    if (!ports.isEmpty()) {
      lines.add(mark + destination + "  " + ports + word);
    }
  }

  @Override
  public void explanation(Explanation explanation, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s -> %s %s %d"
            .formatted(
                explanation.verdict().toString().toLowerCase(Locale.ROOT),
                Places.name(explanation.source()),
                Places.name(explanation.destination()),
                explanation.protocol(),
                explanation.port()));
    for (Reason reason : explanation.reasons()) {
      lines.add("  " + Places.decision(reason));
      Places.places(reason).forEach(place -> lines.add("    " + place));
    }
    write(lines, out);
  }

  @Override
  public void exposed(List<Exposure> exposures, Writer out) throws IOException {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (Exposure exposure : exposures) {
      sources
          .computeIfAbsent(way(exposure), first -> new ArrayList<>())
          .add(Places.name(exposure.source()));
    }
    List<String> lines = new ArrayList<>();
    sources.forEach((way, from) -> lines.add(String.join(", ", from) + way));
    lines.add(lines.isEmpty() ? "nothing is exposed" : "");
    lines.add("%d ways in".formatted(sources.size()));
    write(lines, out);
  }

  private static String way(Exposure exposure) {
    String unknown = exposure.ports().unknown().isEmpty() ? "" : " unknown";
    String way =
        " -> " + Places.name(exposure.destination()) + " " + exposure.ports().possible() + unknown;
    if (exposure.through().isPresent()) {
      Resource through = exposure.through().get();
      way += "\n    by " + Visible.of(through.key() + " (" + through.root().location() + ")");
    }
    return exposure.sourceRewritten()
        ? way + "\n    the pods may see the address of a node in place of the client's"
        : way;
  }

  @Override
  public void change(List<Edge> opened, List<Edge> closed, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    opened.forEach(edge -> lines.add("+ opened  " + line(edge)));
    closed.forEach(edge -> lines.add("- closed  " + line(edge)));
    lines.add(lines.isEmpty() ? "no connection changes" : "");
    lines.add("%d opened, %d closed".formatted(opened.size(), closed.size()));
    write(lines, out);
  }

  private static String line(Edge edge) {
    return "%s -> %s %s (%s, was %s)"
        .formatted(
            Places.name(edge.source()),
            Places.name(edge.destination()),
            edge.ports(),
            edge.after().toString().toLowerCase(Locale.ROOT),
            edge.before().toString().toLowerCase(Locale.ROOT));
  }

  private static void write(List<String> lines, Writer out) throws IOException {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
