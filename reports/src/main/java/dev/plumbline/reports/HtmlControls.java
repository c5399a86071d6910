package dev.plumbline.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the controls of standards to the rules that ran, and to what they found. */
record HtmlControls(Report report, Markup html) {

  void write() {
    html.open("section", "aria-labelledby", "controls").verbatim("\n");
    html.element("h2", "Standards", "id", "controls").verbatim("\n");
    html.element(
        "p",
        "A rule beside a control finds manifests that break it, or a part of it. That no rule"
            + " found anything does not prove that the control is met. Exempted findings are not"
            + " counted.");
    html.verbatim("\n");
    Map<String, Long> found =
        report.findings().stream().collect(groupingBy(f -> f.rule().id(), counting()));
    for (Standard standard : Standard.values()) {
      standard(standard, found);
    }
    html.closeLine();
  }

  private void standard(Standard standard, Map<String, Long> found) {
    List<List<String>> rows = new ArrayList<>();
    int broken = 0;
    int clean = 0;
    for (Control control : standard.controls()) {
      List<RuleSpec> rules =
          report.rules().stream().filter(rule -> rule.controls().contains(control)).toList();
      long findings = rules.stream().mapToLong(rule -> found.getOrDefault(rule.id(), 0L)).sum();
      broken += findings > 0 ? 1 : 0;
      clean += findings == 0 && !rules.isEmpty() ? 1 : 0;
      rows.add(
          List.of(
              control.id(),
              control.title(),
              rules.isEmpty() ? beyond(control) : Names.counted(findings, "finding"),
              rules.stream().map(RuleSpec::id).collect(joining(", "))));
    }
    html.open("details").verbatim("\n").open("summary");
    html.element("h3", standard.title()).verbatim(" ");
    html.element(
        "small",
        "%d controls: %d with findings, %d without, %d that no rule answered"
            .formatted(rows.size(), broken, clean, rows.size() - broken - clean));
    html.closeLine();
    HtmlTable.write(
        standard.title(), List.of("Control", "Demands", "Found", "Rules that ran"), rows, html);
    html.closeLine();
  }

  private static String beyond(Control control) {
    return control.beyond().isEmpty() ? "no rule ran" : "no rule: " + control.beyond();
  }
}
