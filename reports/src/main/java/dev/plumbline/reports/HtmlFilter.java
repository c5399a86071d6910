package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Severity;
import java.util.Arrays;
import java.util.List;

/** What narrows the findings down; only the script shows it. */
record HtmlFilter(Report report, Markup html) {

  void write() {
    html.open("form", "class", "filter", "role", "search", "aria-label", "Findings").verbatim("\n");
    html.open("p").element("label", "Text", "for", "text");
    html.empty("input", "id", "text", "type", "search", "autocomplete", "off").closeLine();
    html.open("p").element("label", "Severity", "for", "severity");
    List<String> severities =
        Arrays.stream(Severity.values())
            .filter(severity -> report.count(severity) > 0)
            .map(Severity::toString)
            .toList();
    select("severity", severities, "all");
    html.closeLine();
    html.open("p").element("label", "Namespace", "for", "namespace");
    List<String> namespaces =
        report.findings().stream()
            .map(finding -> finding.subject().namespace())
            .distinct()
            .sorted()
            .toList();
    select("namespace", namespaces, "all");
    html.closeLine();
    html.open("p", "class", "buttons");
    html.element("button", "Unfold all", "type", "button", "id", "unfold").verbatim(" ");
    html.element("button", "Fold all", "type", "button", "id", "fold").closeLine();
    html.element("output", "", "id", "shown", "for", "text severity namespace").verbatim("\n");
    html.closeLine();
  }

  private void select(String id, List<String> values, String all) {
    html.open("select", "id", id).element("option", all, "value", "*");
    for (String value : values) {
      html.element("option", value.isEmpty() ? "(none)" : value, "value", value);
    }
    html.close();
  }
}
