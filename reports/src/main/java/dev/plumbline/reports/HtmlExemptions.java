package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.profile.Exemption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What somebody accepted, and exemptions that do nothing. */
record HtmlExemptions(Report report, Markup html) {
  private static final int SOON = 30;

  void write() {
    html.open("section", "aria-labelledby", "exemptions").verbatim("\n");
    html.element("h2", "Exemptions", "id", "exemptions").verbatim("\n");
    if (report.exempted().isEmpty()) {
      html.element("p", "No finding is exempted.").verbatim("\n");
    } else {
      HtmlTable.write(
          "Exempted findings",
          List.of("Rule", "Object and field", "Reason", "Owner", "Until"),
          report.exempted().stream().map(this::row).toList(),
          html);
    }
    if (!report.unusedExemptions().isEmpty()) {
      html.element("h3", "Unused exemptions").verbatim("\n");
      HtmlTable.write(
          "Unused exemptions",
          List.of("Rule", "Object and field", "Why", "Owner", "Line of the profile"),
          report.unusedExemptions().stream().map(HtmlExemptions::row).toList(),
          html);
    }
    html.closeLine();
  }

  private List<String> row(ExemptedFinding exempted) {
    Exemption exemption = exempted.exemption();
    return List.of(
        exempted.finding().rule().id(),
        Subjects.place(exempted.finding()),
        exemption.reason(),
        exemption.owner(),
        until(exemption.expires()));
  }

  private String until(LocalDate expires) {
    long days = ChronoUnit.DAYS.between(report.day(), expires);
    return days > SOON
        ? expires.toString()
        : expires + " ⚠ " + (days == 0 ? "ends today" : "ends in " + Names.counted(days, "day"));
  }

  private static List<String> row(UnusedExemption unused) {
    Exemption exemption = unused.exemption();
    String why =
        switch (unused.why()) {
          case EXPIRED -> "expired after " + exemption.expires();
          case MATCHES_NOTHING -> unused.why().toString();
        };
    return List.of(
        exemption.rule(),
        Subjects.named(exemption),
        why,
        exemption.owner(),
        String.valueOf(exemption.line()));
  }
}
