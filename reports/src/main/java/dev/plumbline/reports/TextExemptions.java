package dev.plumbline.reports;

import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.resource.Location;
import java.util.stream.Stream;

/** The exemptions of a report in lines of text. */
record TextExemptions(Report report) {

  Stream<String> used() {
    return report.usedExemptions().stream().map(this::used);
  }

  Stream<String> unused() {
    return report.unusedExemptions().stream().map(this::unused);
  }

  Stream<String> notices() {
    return report.notices().stream().map(this::notice);
  }

  private String used(UsedExemption used) {
    return line(
        used.exemption().location(),
        used.exemption().environment(),
        Subjects.whole(used.exemption()) + ": " + Subjects.amount(used));
  }

  private String unused(UnusedExemption unused) {
    return line(
        unused.exemption().location(),
        unused.exemption().environment(),
        "%s: %s (%s)"
            .formatted(
                Subjects.whole(unused.exemption()),
                Subjects.why(unused),
                unused.exemption().owner()));
  }

  private String notice(Notice notice) {
    String rule = notice.rule().isEmpty() ? "" : notice.rule() + " ";
    return line(
        notice.location(),
        notice.environment(),
        "%s%s: %s".formatted(rule, notice.kind(), notice.message()));
  }

  private String line(Location location, String environment, String text) {
    return Visible.of(
        "%s: %s%s".formatted(Subjects.line(location), Stages.of(report).mark(environment), text));
  }
}
