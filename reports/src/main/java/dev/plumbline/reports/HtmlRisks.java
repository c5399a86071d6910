package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Risk;
import java.util.List;

/** Where several things come together, the worst first. */
record HtmlRisks(Report report, Markup html) {
  private static final int NAMED = 20;

  void write() {
    if (report.risks().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "risks").verbatim("\n");
    html.element("h2", "At risk", "id", "risks").verbatim("\n");
    html.element(
        "p",
        "Workloads in which things come together that are bearable alone: to be reachable from"
            + " outside, to have power over the node, to have a critical vulnerability that an update"
            + " mends, to run as root, to be given secrets. Accepted findings count here too.");
    html.verbatim("\n");
    HtmlTable.write(
        "At risk",
        List.of("Workload", "Score", "What comes together"),
        report.risks().stream().limit(NAMED).map(this::row).toList(),
        html);
    html.closeLine();
  }

  private List<String> row(Risk risk) {
    return List.of(
        Stages.of(report).mark(risk.environment()) + risk.subject().key(),
        String.valueOf(risk.score()),
        risk.factors().stream().map(HtmlRisks::factor).collect(joining("; ")));
  }

  private static String factor(Risk.Factor factor) {
    return "%s (%s:%d)".formatted(factor.what(), factor.place().file(), factor.place().line());
  }
}
