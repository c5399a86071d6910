package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import java.util.List;

/** What could not be read, not be decided, or was not for judging. */
record HtmlInput(Report report, Markup html) {

  /** They come before the findings: what cannot be read may hold more. */
  void writeErrors() {
    section(
        "errors",
        "Could not be read",
        List.of("Place", "Problem"),
        report.inputErrors().stream()
            .map(error -> List.of(error.location().toString(), error.message()))
            .toList());
  }

  void writeRest() {
    section(
        "unknown",
        "Could not be evaluated",
        List.of("Rule", "Severity", "Object", "Reason"),
        report.notEvaluated().stream()
            .map(
                unknown ->
                    List.of(
                        unknown.rule().id(),
                        unknown.severity().toString(),
                        Stages.of(report).mark(unknown.environment()) + unknown.subject().key(),
                        unknown.reason()))
            .toList());
    section(
        "skipped",
        "Not judged",
        List.of("Place", "What it is"),
        report.skipped().stream()
            .map(skipped -> List.of(skipped.location().toString(), skipped.reason().toString()))
            .toList());
  }

  private void section(String id, String title, List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", id).verbatim("\n");
    html.element("h2", title, "id", id).verbatim("\n");
    HtmlTable.write(title, heads, rows, html);
    html.closeLine();
  }
}
