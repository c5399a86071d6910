package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What narrows the findings down; only the script shows it. */
record HtmlFilter(Report report, Owners owners, Markup html) {
  private static final String FIELDS = "text severity rule namespace";

  void write() {
    html.open("form", "class", "filter", "role", "search", "aria-label", "Findings").verbatim("\n");
    html.open("p").element("label", "Text", "for", "text");
    html.empty("input", "id", "text", "type", "search", "autocomplete", "off").closeLine();
    List<String> severities =
        Arrays.stream(Severity.values())
            .filter(severity -> report.count(severity) > 0)
            .map(Severity::toString)
            .toList();
    select("severity", severities);
    select("rule", values(finding -> finding.rule().id()));
    select("namespace", values(finding -> finding.subject().namespace()));
    if (owners.areKnown()) {
      select("owner", values(finding -> owners.of(finding.subject())));
    }
    html.open("p", "class", "buttons");
    html.element("button", "Unfold all", "type", "button", "id", "unfold").verbatim(" ");
    html.element("button", "Fold all", "type", "button", "id", "fold").closeLine();
    html.element("output", "", "id", "shown", "for", owners.areKnown() ? FIELDS + " owner" : FIELDS)
        .verbatim("\n");
    html.closeLine();
  }

  private List<String> values(Function<Finding, String> property) {
    return report.findings().stream().map(property).distinct().sorted().toList();
  }

  private void select(String id, List<String> values) {
    html.open("p").element("label", Names.capitalized(id), "for", id);
    html.open("select", "id", id).element("option", "all", "value", "*");
    for (String value : values) {
      html.element("option", value.isEmpty() ? "(none)" : value, "value", value);
    }
    html.close().closeLine();
  }
}
