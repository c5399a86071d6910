package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import java.time.LocalDate;
import java.util.List;

/** What somebody accepted, and exemptions that do nothing or deserve a look. */
record HtmlExemptions(Report report, Markup html) {

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
    table(
        "How much each sets aside",
        List.of("Rule", "What it names", "Findings", "Objects", "Until", "Place"),
        report.usedExemptions().stream().map(this::row).toList());
    table(
        "Notices",
        List.of("Rule", "What", "Message", "Place"),
        report.notices().stream().map(this::row).toList());
    table(
        "Unused exemptions",
        List.of("Rule", "What it names", "Why", "Owner", "Place"),
        report.unusedExemptions().stream().map(this::row).toList());
    html.closeLine();
  }

  private void table(String title, List<String> heads, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      html.element("h3", title).verbatim("\n");
      HtmlTable.write(title, heads, rows, html);
    }
  }

  private List<String> row(ExemptedFinding exempted) {
    Exemption exemption = exempted.exemption();
    return List.of(
        exempted.finding().rule().id(),
        mark(exempted.finding().environment()) + Subjects.place(exempted.finding()),
        exemption.reason(),
        exemption.owner(),
        until(exemption));
  }

  private List<String> row(UsedExemption used) {
    Exemption exemption = used.exemption();
    return List.of(
        exemption.rule(),
        named(exemption),
        String.valueOf(used.findings()),
        String.valueOf(used.objects()),
        until(exemption),
        Subjects.line(exemption.location()));
  }

  private List<String> row(Notice notice) {
    return List.of(
        notice.rule(),
        notice.kind().toString(),
        mark(notice.environment()) + notice.message(),
        Subjects.line(notice.location()));
  }

  private List<String> row(UnusedExemption unused) {
    Exemption exemption = unused.exemption();
    return List.of(
        exemption.rule(),
        named(exemption),
        Subjects.why(unused),
        exemption.owner(),
        Subjects.line(exemption.location()));
  }

  private String named(Exemption exemption) {
    return mark(exemption.environment()) + Subjects.named(exemption);
  }

  private String mark(String environment) {
    return Stages.of(report).mark(environment);
  }

  private String until(Exemption exemption) {
    LocalDate expires = exemption.expires();
    long days = exemption.daysLeft(report.day());
    return days > report.profile().terms().warnDays()
        ? expires.toString()
        : expires + " ⚠ " + (days == 0 ? "ends today" : "ends in " + Names.counted(days, "day"));
  }
}
