package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import dev.plumbline.reports.JunitCase.Result;
import dev.plumbline.resource.InputError;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For build servers: JUnit's XML. A rule is a suite, and each object it found something in a test,
 * for what servers group and count is suites and tests. A rule that found nothing is one test that
 * passes.
 */
public final class JunitReport implements ReportWriter {
  private static final String INPUT = "input";
  private static final String EXEMPTIONS = "exemptions";

  @Override
  public void write(Report report, Writer out) throws IOException {
    SortedMap<String, List<JunitCase>> suites = new TreeMap<>();
    for (RuleSpec rule : report.rules()) {
      suites.put(rule.id(), new ArrayList<>());
    }
    for (JunitCase one : cases(report)) {
      suites.computeIfAbsent(one.suite(), first -> new ArrayList<>()).add(one);
    }
    suites.forEach(
        (suite, cases) -> {
          if (cases.isEmpty()) {
            cases.add(JunitCase.passed(suite));
          }
        });
    List<JunitCase> all = suites.values().stream().flatMap(List::stream).toList();
    Markup xml = new Markup();
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open("testsuites", counted("Plumbline", all)).verbatim("\n");
    suites.forEach((suite, cases) -> write(suite, cases, xml));
    xml.closeLine();
    out.append(xml.toString());
  }

  private static void write(String suite, List<JunitCase> cases, Markup xml) {
    xml.verbatim("  ").open("testsuite", counted(JunitCase.className(suite), cases)).verbatim("\n");
    cases.forEach(one -> one.write(xml));
    xml.verbatim("  ").closeLine();
  }

  private static String[] counted(String name, List<JunitCase> cases) {
    return new String[] {
      "name", name,
      "tests", String.valueOf(cases.size()),
      "failures", count(Result.FAILED, cases),
      "errors", count(Result.ERROR, cases),
      "skipped", count(Result.SKIPPED, cases),
      "time", "0"
    };
  }

  private static String count(Result result, List<JunitCase> cases) {
    return String.valueOf(cases.stream().filter(one -> one.result() == result).count());
  }

  private static List<JunitCase> cases(Report report) {
    List<JunitCase> cases = new ArrayList<>();
    Stages stages = Stages.of(report);
    for (InputError error : report.inputErrors()) {
      String name = INPUT + ": " + error.location();
      cases.add(
          new JunitCase(INPUT, name, error.location(), Result.ERROR, error.message(), List.of()));
    }
    for (List<Finding> ofOne : byRuleAndObject(report.findings())) {
      cases.add(found(report, ofOne, stages));
    }
    for (NotEvaluated unknown : report.notEvaluated()) {
      String mark = stages.mark(unknown.environment());
      String name =
          mark + unknown.rule().id() + ": " + unknown.subject().key() + " (not evaluated)";
      cases.add(
          new JunitCase(
              unknown.rule().id(),
              name,
              unknown.subject().root().location(),
              Result.SKIPPED,
              unknown.reason(),
              List.of()));
    }
    for (ExemptedFinding exempted : report.exempted()) {
      Finding finding = exempted.finding();
      List<String> lines = new ArrayList<>(lines(finding));
      lines.add("exempted: " + Subjects.acceptance(exempted.exemption()));
      cases.add(
          new JunitCase(
              finding.rule().id(),
              name(finding, stages) + " (exempted)",
              finding.location(),
              Result.PASSED,
              finding.message(),
              lines));
    }
    cases.addAll(exemptions(report, stages));
    return cases;
  }

  /** What exemptions set aside, and what is to be known of them: none of it fails. */
  private static List<JunitCase> exemptions(Report report, Stages stages) {
    List<JunitCase> cases = new ArrayList<>();
    for (UsedExemption used : report.usedExemptions()) {
      Exemption exemption = used.exemption();
      String name = "%s (%s)".formatted(exemption.rule(), Subjects.line(exemption.location()));
      List<String> lines =
          List.of(
              stages.mark(exemption.environment()) + Subjects.whole(exemption),
              Subjects.amount(used));
      cases.add(
          new JunitCase(
              EXEMPTIONS, name, exemption.location(), Result.PASSED, Subjects.amount(used), lines));
    }
    for (Notice notice : report.notices()) {
      String text = stages.mark(notice.environment()) + notice.rule() + " " + notice.message();
      String name = "%s: %s".formatted(notice.kind(), Subjects.line(notice.location()));
      cases.add(
          new JunitCase(
              notice.topic() + "s",
              name,
              notice.location(),
              Result.PASSED,
              notice.message(),
              List.of(text.strip())));
    }
    return cases;
  }

  private static Collection<List<Finding>> byRuleAndObject(List<Finding> findings) {
    Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<Object> group =
          List.of(
              finding.environment(),
              finding.rule().id(),
              finding.subject().key(),
              finding.location().file());
      groups.computeIfAbsent(group, first -> new ArrayList<>()).add(finding);
    }
    return groups.values();
  }

  private static JunitCase found(Report report, List<Finding> ofOne, Stages stages) {
    Finding worst = WorstFirst.of(ofOne).get(0);
    String message =
        ofOne.size() == 1
            ? worst.message()
            : worst.message() + " (and " + (ofOne.size() - 1) + " more)";
    return new JunitCase(
        worst.rule().id(),
        name(worst, stages),
        worst.location(),
        report.fails(worst) ? Result.FAILED : Result.PASSED,
        message,
        ofOne.stream().flatMap(finding -> lines(finding).stream()).toList());
  }

  private static String name(Finding finding, Stages stages) {
    return stages.mark(finding.environment())
        + finding.rule().id()
        + ": "
        + finding.subject().key();
  }

  private static List<String> lines(Finding finding) {
    return List.of(
        "%s: %s %s".formatted(finding.location(), finding.severity().name(), finding.message()),
        "    " + Subjects.place(finding),
        "    fix: " + Visible.line(finding.remediation()));
  }
}
