package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import dev.plumbline.resource.InputError;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For a comment on a change: what fails first, the rest folded. What a manifest says is always
 * code, in which nobody is mentioned and nothing is linked.
 */
public final class MarkdownReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    MarkdownPage page = new MarkdownPage();
    page.add(head(report));
    List<Finding> worstFirst = WorstFirst.of(report.findings());
    page.section(
        "Could not be read", report.inputErrors().stream().map(MarkdownReport::error).toList());
    Stages stages = Stages.of(report);
    page.section(
        "Requirements that are broken",
        report.requirements().stream()
            .filter(fact -> fact.state() == State.BROKEN)
            .map(MarkdownReport::requirement)
            .toList());
    page.section("What fails", findings(worstFirst.stream().filter(report::fails), stages));
    page.folded(
        "findings below " + stages.failing(),
        findings(worstFirst.stream().filter(finding -> !report.fails(finding)), stages));
    page.section("Notices", report.notices().stream().map(n -> notice(n, stages)).toList());
    page.folded(
        "not evaluated", report.notEvaluated().stream().map(n -> unknown(n, stages)).toList());
    page.folded(
        "requirements unverified",
        report.requirements().stream()
            .filter(fact -> fact.state() == State.UNVERIFIED)
            .map(MarkdownReport::requirement)
            .toList());
    page.folded("exempted", report.exempted().stream().map(e -> exempted(e, stages)).toList());
    page.folded("exemptions", report.usedExemptions().stream().map(u -> used(u, stages)).toList());
    page.folded(
        "unused exemptions",
        report.unusedExemptions().stream().map(u -> unused(u, stages)).toList());
    out.append(page.text());
  }

  private static String head(Report report) {
    Verdict verdict = new Verdict(report);
    List<String> heads = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      heads.add(severity.toString());
      counts.add(String.valueOf(report.count(severity)));
    }
    heads.addAll(List.of("exempted", "not evaluated", "input errors"));
    counts.add(String.valueOf(report.exempted().size()));
    counts.add(String.valueOf(report.notEvaluated().size()));
    counts.add(String.valueOf(report.inputErrors().size()));
    return "## %s Plumbline %s\n\n%s\n%s\n%s\n\n%s\n"
        .formatted(
            report.outcome() == Outcome.PASSED ? "✅" : "❌",
            Markdown.remark(verdict.text()),
            row(heads),
            row(heads.stream().map(head -> "---:").toList()),
            row(counts),
            Markdown.remark(verdict.summary()));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Each with its place; where a rule begins, also what is wrong and what to do. */
  private static List<String> findings(Stream<Finding> findings, Stages stages) {
    List<String> entries = new ArrayList<>();
    String heading = "";
    for (Finding finding : findings.toList()) {
      String own = heading(finding);
      entries.add((own.equals(heading) ? "" : own) + finding(finding, stages));
      heading = own;
    }
    return entries;
  }

  private static String heading(Finding finding) {
    RuleSpec rule = finding.rule();
    return "\n**%s** %s: %s  \n_Fix:_ %s\n\n"
        .formatted(
            finding.severity().name(),
            Markdown.code(rule.id()),
            Markdown.remark(Visible.line(rule.title())),
            Markdown.remark(Visible.line(rule.remedies())));
  }

  private static String finding(Finding finding, Stages stages) {
    return "- %s %s: %s\n"
        .formatted(
            code(finding.location().file() + ":" + finding.location().line()),
            code(stages.mark(finding.environment()) + Subjects.place(finding)),
            code(finding.message()));
  }

  private static String requirement(RequirementState fact) {
    String why =
        fact.state() == State.BROKEN
            ? Names.counted(fact.findings().size(), "finding")
            : code(fact.reason());
    return "- %s %s: %s\n".formatted(code(fact.id()), code(fact.title()), why);
  }

  private static String error(InputError error) {
    return "- %s: %s\n".formatted(code(error.location().toString()), code(error.message()));
  }

  private static String unknown(NotEvaluated unknown, Stages stages) {
    return "- **%s** %s %s: %s\n"
        .formatted(
            unknown.severity().name(),
            Markdown.code(unknown.rule().id()),
            code(stages.mark(unknown.environment()) + unknown.subject().key()),
            code(unknown.reason()));
  }

  private static String exempted(ExemptedFinding exempted, Stages stages) {
    Finding finding = exempted.finding();
    return "- **%s** %s %s: %s\n"
        .formatted(
            finding.severity().name(),
            Markdown.code(finding.rule().id()),
            code(stages.mark(finding.environment()) + Subjects.place(finding)),
            code(Subjects.acceptance(exempted.exemption())));
  }

  private static String used(UsedExemption used, Stages stages) {
    return "- %s: %s (%s)\n"
        .formatted(
            exemption(used.exemption(), stages),
            Subjects.amount(used),
            code(used.exemption().owner()));
  }

  private static String unused(UnusedExemption unused, Stages stages) {
    return "- %s: %s (%s)\n"
        .formatted(
            exemption(unused.exemption(), stages),
            Subjects.why(unused),
            code(unused.exemption().owner()));
  }

  private static String exemption(Exemption exemption, Stages stages) {
    return code(Subjects.line(exemption.location()))
        + " "
        + code(stages.mark(exemption.environment()) + Subjects.whole(exemption));
  }

  private static String notice(Notice notice, Stages stages) {
    return "- ⚠ %s %s: %s\n"
        .formatted(
            code(Subjects.line(notice.location())),
            notice.kind(),
            code(
                stages.mark(notice.environment())
                    + (notice.rule() + " " + notice.message()).strip()));
  }

  private static String code(String text) {
    return Markdown.code(Visible.of(text));
  }
}
