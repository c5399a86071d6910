package dev.plumbline.reports;

import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** For GitHub's workflows: commands that annotate the lines of a change, worst first. */
public final class GithubReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (InputError error : report.inputErrors()) {
      out.append(command("error", error.location(), "input error", Visible.of(error.message())));
    }
    Stages stages = Stages.of(report);
    for (Finding finding : WorstFirst.of(report.findings())) {
      String title = finding.rule().id() + " (" + finding.severity() + ")";
      out.append(command(level(report, finding), finding.location(), title, text(finding, stages)));
    }
    for (NotEvaluated unknown : report.notEvaluated()) {
      String level = report.fails(unknown) ? "error" : "notice";
      String title = unknown.rule().id() + " (not evaluated)";
      String text =
          stages.mark(unknown.environment()) + unknown.subject().key() + ": " + unknown.reason();
      Location location = unknown.subject().root().location();
      out.append(command(level, location, title, Visible.of(text)));
    }
    for (Notice notice : report.notices()) {
      String title = notice.topic() + " " + notice.kind();
      String text = stages.mark(notice.environment()) + notice.rule() + " " + notice.message();
      out.append(command("warning", notice.location(), title, Visible.of(text.strip())));
    }
    for (UsedExemption used : report.usedExemptions()) {
      String text =
          stages.mark(used.exemption().environment())
              + Subjects.whole(used.exemption())
              + ": "
              + Subjects.amount(used);
      out.append(command("notice", used.exemption().location(), "exemption", Visible.of(text)));
    }
    Verdict verdict = new Verdict(report);
    out.append(verdict.summary()).append('\n').append(verdict.text()).append('\n');
  }

  private static String level(Report report, Finding finding) {
    if (report.fails(finding)) {
      return "error";
    }
    return finding.severity().isAtLeast(Severity.MEDIUM) ? "warning" : "notice";
  }

  private static String text(Finding finding, Stages stages) {
    return Visible.of(finding.message())
        + "\n"
        + Visible.of(stages.mark(finding.environment()) + Subjects.place(finding))
        + "\nFix: "
        + Visible.line(finding.remediation());
  }

  private static String command(String level, Location location, String title, String text) {
    return "::%s file=%s,line=%d,endLine=%d,col=%d,title=%s::%s\n"
        .formatted(
            level,
            property(Visible.of(location.file())),
            location.line(),
            location.span().endLine(),
            location.column(),
            property(title),
            data(text));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
