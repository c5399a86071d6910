package dev.plumbline.reports;

import static java.util.stream.Collectors.groupingBy;

import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody sees who has ten seconds, and what was judged. */
record HtmlSummary(Report report, Owners owners, Markup html) {
  private static final int NAMED = 10;

  void writeHeader() {
    Verdict verdict = new Verdict(report);
    String outcome = Names.of(report.outcome());
    html.open("header", "class", "verdict " + outcome).verbatim("\n");
    html.element("p", "Plumbline compliance report", "class", "kind").verbatim("\n");
    html.element("h1", Names.capitalized(verdict.text())).verbatim("\n");
    html.element("p", Names.capitalized(verdict.summary()) + ".");
    html.closeLine();
  }

  void write() {
    html.open("section", "aria-labelledby", "summary").verbatim("\n");
    html.element("h2", "Summary", "id", "summary").verbatim("\n");
    html.open("ul", "class", "tiles").verbatim("\n");
    for (Severity severity : Severity.values()) {
      tile(severity.toString(), report.count(severity), severity.toString(), note(severity));
    }
    tile("input errors", report.inputErrors().size(), "critical", "not judged");
    tile("not evaluated", report.notEvaluated().size(), "medium", "unknown");
    tile("exempted", report.exempted().size(), "info", "accepted");
    if (!report.requirements().isEmpty()) {
      long broken =
          report.requirements().stream().filter(fact -> fact.state() == State.BROKEN).count();
      tile("facts broken", broken, "high", "of " + report.requirements().size());
    }
    html.closeLine();
    failing();
    owned();
    html.closeLine();
    judged();
  }

  private String note(Severity severity) {
    return report.environments().isEmpty()
        ? report.profile().fails(severity) ? "fails" : "below threshold"
        : report.findings().stream().filter(f -> f.severity() == severity).anyMatch(report::fails)
            ? "fails"
            : "below threshold";
  }

  private void tile(String name, long count, String look, String note) {
    html.open("li", "class", "tile " + (count == 0 ? "none" : look));
    html.element("strong", String.valueOf(count)).verbatim(" ");
    html.element("span", name).verbatim(" ").element("small", note).closeLine();
  }

  private void failing() {
    Map<String, List<Finding>> rules =
        WorstFirst.of(report.findings()).stream()
            .filter(report::fails)
            .collect(
                groupingBy(
                    finding -> finding.rule().title(), LinkedHashMap::new, Collectors.toList()));
    html.element("h3", "What fails").verbatim("\n");
    if (rules.isEmpty()) {
      html.element("p", "No finding reaches the threshold.").verbatim("\n");
      return;
    }
    HtmlTable.write(
        "What fails",
        List.of("Problem", "Severity", "Findings", "Objects"),
        rules.entrySet().stream()
            .limit(NAMED)
            .map(rule -> row(rule.getKey(), rule.getValue()))
            .toList(),
        html);
    if (rules.size() > NAMED) {
      String more = Names.counted(rules.size() - NAMED, "more problem");
      html.element("p", "And " + more + ", all of them below.", "class", "aside").verbatim("\n");
    }
  }

  private void owned() {
    if (!owners.areKnown() || report.findings().isEmpty()) {
      return;
    }
    Map<String, List<Finding>> byOwner =
        report.findings().stream()
            .collect(
                groupingBy(
                    finding -> owners.of(finding.subject()), TreeMap::new, Collectors.toList()));
    html.element("h3", "Whose findings these are").verbatim("\n");
    HtmlTable.write(
        "Whose findings these are",
        List.of("Owner", "Findings", "That fail"),
        byOwner.entrySet().stream()
            .map(
                owner ->
                    List.of(
                        owner.getKey().isEmpty() ? "(nobody says)" : owner.getKey(),
                        String.valueOf(owner.getValue().size()),
                        String.valueOf(owner.getValue().stream().filter(report::fails).count())))
            .toList(),
        html);
  }

  private static List<String> row(String title, List<Finding> findings) {
    long objects = findings.stream().map(finding -> finding.subject().key()).distinct().count();
    return List.of(
        title,
        findings.get(0).severity().toString(),
        String.valueOf(findings.size()),
        String.valueOf(objects));
  }

  private void judged() {
    html.open("section", "aria-labelledby", "judged").verbatim("\n");
    html.element("h2", "What was judged", "id", "judged").verbatim("\n");
    html.open("dl").verbatim("\n");
    fact("Day", report.day().toString());
    fact("Files", String.valueOf(report.files()));
    fact("Objects", String.valueOf(report.resources()));
    fact("Kubernetes", Stages.of(report).releases(report.kubernetesVersion().toString()));
    fact("Rules", String.valueOf(report.rules().size()));
    Stages stages = Stages.of(report);
    fact("Fails at or above", stages.isLenient() ? "nothing" : stages.failing());
    for (JudgedEnvironment one : stages.all()) {
      fact("Objects of " + Stages.name(one), String.valueOf(one.resources()));
    }
    html.closeLine().closeLine();
  }

  private void fact(String name, String value) {
    html.open("div").element("dt", name).element("dd", value).closeLine();
  }
}
