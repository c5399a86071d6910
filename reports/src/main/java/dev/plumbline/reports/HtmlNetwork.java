package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Scope;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can talk to whom, drawn, with what is not as the blueprints have it. */
record HtmlNetwork(Report report, Markup html) {
  private static final int DRAWINGS = 12;

  /** What looks the same is drawn once. */
  private record Drawn(ScopeNetwork network, List<Scope> scopes) {}

  void write() {
    Map<List<String>, Drawn> networks = new LinkedHashMap<>();
    List<Scope> scopes = report.scopes().stream().filter(HtmlNetwork::hasWorkloads).toList();
    int done = 0;
    while (done < scopes.size() && networks.size() < DRAWINGS) {
      Scope scope = scopes.get(done++);
      ScopeNetwork network = ScopeNetwork.of(scope.inventory());
      if (!network.isEmpty()) {
        networks
            .computeIfAbsent(network.content(), first -> new Drawn(network, new ArrayList<>()))
            .scopes()
            .add(scope);
      }
    }
    if (!networks.isEmpty()) {
      section(List.copyOf(networks.values()), scopes.size() - done);
    }
  }

  private void section(List<Drawn> networks, int left) {
    html.open("section", "aria-labelledby", "network").verbatim("\n");
    html.element("h2", "Who can talk to whom", "id", "network").verbatim("\n");
    html.element(
        "p",
        "As the network policies have it: who stands at the tail of an arrow may connect to who"
            + " stands at its head, on those ports. Whether somebody listens there, or a route leads"
            + " there, policies do not say.");
    html.verbatim("\n");
    new HtmlLegend(html).write(networks.stream().map(Drawn::network).toList());
    for (int i = 0; i < networks.size(); i++) {
      Drawn one = networks.get(i);
      new HtmlDrawing(report, html, i + 1)
          .write(Captions.of(one.scopes(), networks.size() == 1), one.network());
    }
    if (left > 0) {
      html.element("p", "Not drawn: " + Names.counted(left, "more build") + ".", "class", "aside");
    }
    html.closeLine();
  }

  private static boolean hasWorkloads(Scope scope) {
    return scope.subjects().stream().anyMatch(Resource::isWorkload);
  }
}
