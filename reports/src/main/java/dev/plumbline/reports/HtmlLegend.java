package dev.plumbline.reports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lines of the drawings mean, of those that there are. */
record HtmlLegend(Markup html) {

  void write(Collection<ScopeNetwork> networks) {
    Set<String> styles = networks.stream().flatMap(HtmlLegend::styles).collect(Collectors.toSet());
    List<Look> looks =
        Arrays.stream(Look.values()).filter(look -> styles.contains(look.style())).toList();
    if (looks.isEmpty()) {
      return;
    }
    html.open("ul", "class", "legend").verbatim("\n");
    for (Look look : looks) {
      html.open("li");
      html.open(
          "svg",
          "class",
          "net",
          "viewBox",
          "0 0 48 12",
          "width",
          "48",
          "height",
          "12",
          "aria-hidden",
          "true");
      html.empty("path", "class", "edge " + look.style(), "d", "M0 6 L47 6");
      html.empty("path", "class", "tip " + look.style(), "d", tip(look));
      html.close().open("span");
      html.element("strong", (look.mark() + " " + look.words()).strip());
      boolean isMany = look == Look.ALLOWED && networks.stream().anyMatch(ScopeNetwork::isPlain);
      String colours = isMany ? " Its colours mean nothing." : "";
      html.text(" " + look.meaning() + colours).close().closeLine();
    }
    html.closeLine();
  }

  private static String tip(Look look) {
    return look == Look.BLOCKED ? "M40 1 L40 11" : "M40 2 L47 6 L40 10";
  }

  private static Stream<String> styles(ScopeNetwork network) {
    return Stream.concat(
        network.lines().stream().map(Line::style),
        network.marked().stream().flatMap(edge -> Look.of(edge.state()).stream()).map(Look::style));
  }
}
