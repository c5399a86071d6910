package dev.plumbline.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.plumbline.evaluate.Excerpt;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings by severity and by rule. */
record HtmlFindings(Report report, Sources sources, Owners owners, Markup html) {
  /** Rules with more findings are folded: who wants to read them all opens them. */
  private static final int SHOWN_AT_ONCE = 10;

  void write() {
    html.open("section", "aria-labelledby", "findings").verbatim("\n");
    html.element("h2", "Findings", "id", "findings", "tabindex", "-1").verbatim("\n");
    if (report.findings().isEmpty()) {
      html.element("p", "No findings.").verbatim("\n");
    } else {
      new HtmlFilter(report, owners, html).write();
    }
    Map<Severity, List<Finding>> severities =
        WorstFirst.of(report.findings()).stream()
            .collect(groupingBy(Finding::severity, LinkedHashMap::new, toList()));
    severities.forEach(this::severity);
    html.closeLine();
  }

  private void severity(Severity severity, List<Finding> findings) {
    html.open("section", "class", "severity", "data-severity", severity.toString());
    html.verbatim("\n").open("h3", "class", severity.toString());
    html.text(Names.capitalized(severity.toString()) + " ");
    html.element("small", Names.counted(findings.size(), "finding")).closeLine();
    findings.stream()
        .collect(groupingBy(Finding::rule, LinkedHashMap::new, toList()))
        .forEach(this::rule);
    html.closeLine();
  }

  private void rule(RuleSpec rule, List<Finding> findings) {
    boolean isOpen = findings.stream().anyMatch(report::fails) && findings.size() <= SHOWN_AT_ONCE;
    String[] attributes = isOpen ? new String[] {"open", ""} : new String[0];
    html.open("details", attributes).verbatim("\n").open("summary");
    html.element("h4", rule.title()).verbatim(" ");
    html.element("small", rule.id() + ", " + Names.counted(findings.size(), "finding"));
    html.closeLine();
    html.open("div", "class", "rule").verbatim("\n");
    prose(html.open("p"), rule.rationale()).closeLine();
    html.open("p", "class", "fix").element("strong", "To do:").verbatim(" ");
    prose(html, rule.remedies()).closeLine();
    html.element("p", "See " + String.join(" ", rule.references()), "class", "aside");
    if (!rule.controls().isEmpty()) {
      String controls = rule.controls().stream().map(Control::tag).collect(joining(", "));
      html.element("p", "Answers " + controls, "class", "aside");
    }
    html.closeLine();
    html.open("ol", "class", "findings").verbatim("\n");
    findings.forEach(this::finding);
    html.closeLine().closeLine();
  }

  /** What stands between backticks is code. */
  private static Markup prose(Markup html, String text) {
    String[] parts = Visible.line(text).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        html.text(parts[i]);
      } else {
        html.element("code", parts[i]);
      }
    }
    return html;
  }

  private void finding(Finding finding) {
    html.open(
        "li",
        "class",
        "finding",
        "data-namespace",
        finding.subject().namespace(),
        "data-rule",
        finding.rule().id(),
        "data-owner",
        owners.of(finding.subject()));
    html.element("p", finding.message(), "class", "message");
    html.open("p", "class", "place");
    html.element("code", finding.location().file() + ":" + finding.location().line());
    String mark = Stages.of(report).mark(finding.environment());
    html.verbatim(" ").element("span", mark + finding.subject().key());
    if (!finding.path().isEmpty()) {
      html.verbatim(" ").element("code", finding.path());
    }
    html.close();
    if (finding.fix().filter(fix -> !fix.edits().isEmpty()).isPresent()) {
      html.open("p", "class", "aside").element("code", "plumbline fix");
      html.text(" can write the remedy.").close();
    }
    excerpt(Excerpt.of(finding.location(), sources));
    html.closeLine();
  }

  private void excerpt(List<Excerpt> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.open("pre").open("code");
    for (Excerpt line : lines) {
      html.open("span", "class", line.isMeant() ? "meant" : "around");
      html.text("%5d  %s".formatted(line.number(), line.text().replace("\t", "  "))).close();
    }
    html.close().close();
  }
}
