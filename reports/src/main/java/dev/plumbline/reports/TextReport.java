package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** For people: each finding with its place, what to do once a rule, and the verdict last. */
public final class TextReport implements ReportWriter {
  private static final int SUBJECTS_NAMED = 3;
  private static final int RISKS_NAMED = 5;

  private final Ink ink;

  private TextReport(Ink ink) {
    this.ink = ink;
  }

  public static TextReport plain() {
    return new TextReport(Ink.NONE);
  }

  /** For a terminal that shows colours. */
  public static TextReport coloured() {
    return new TextReport(Ink.ANSI);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    Stages stages = Stages.of(report);
    addFindings(report.findings(), stages, lines);
    addSection("Exempted", report.exempted().stream().flatMap(e -> exempted(e, stages)), lines);
    TextExemptions exemptions = new TextExemptions(report);
    addSection("Exemptions", exemptions.used(), lines);
    addSection("Unused exemptions", exemptions.unused(), lines);
    addSection("Notices", exemptions.notices(), lines);
    addSection("At risk, the worst first", risks(report, stages), lines);
    addSection("Requirements", requirements(report.requirements()), lines);
    addSection("Could not be evaluated", notEvaluated(report, stages), lines);
    addSection("Could not be read", report.inputErrors().stream().map(this::inputError), lines);
    if (!lines.isEmpty()) {
      lines.add("");
    }
    Verdict verdict = new Verdict(report);
    Trend.of(report).ifPresent(trend -> lines.add("trend: " + trend.change(trend.first())));
    lines.add(verdict.summary());
    lines.add(ink.verdict(report.outcome(), verdict.text()));
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }

  private void addFindings(List<Finding> findings, Stages stages, List<String> lines) {
    Set<String> remedied = new HashSet<>();
    for (Finding finding : findings) {
      lines.add(headline(finding));
      lines.add("    " + ink.aside(subject(finding, stages)));
      if (remedied.add(finding.rule().id())) {
        lines.add("    fix: " + finding.remediation().replaceAll("\\s+", " "));
      }
    }
  }

  private void addSection(String title, Stream<String> section, List<String> lines) {
    List<String> entries = section.toList();
    if (!entries.isEmpty()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(ink.heading(title + ":"));
      entries.forEach(entry -> lines.add("  " + entry));
    }
  }

  private String headline(Finding finding) {
    return "%s: %s %s: %s"
        .formatted(
            place(finding.location()),
            ink.severity(finding.severity()),
            finding.rule().id(),
            Visible.of(finding.message()));
  }

  private static String place(Location location) {
    return Visible.of(location.toString());
  }

  private static String subject(Finding finding, Stages stages) {
    return Visible.of(stages.mark(finding.environment()) + Subjects.place(finding));
  }

  private Stream<String> risks(Report report, Stages stages) {
    return report.risks().stream()
        .limit(RISKS_NAMED)
        .flatMap(
            risk ->
                Stream.concat(
                    Stream.of(Visible.of(stages.mark(risk.environment()) + risk.subject().key())),
                    risk.factors().stream()
                        .map(f -> "  " + place(f.place()) + ": " + Visible.of(f.what()))));
  }

  /** Each that does not hold, and how many do. */
  private Stream<String> requirements(List<RequirementState> requirements) {
    Stream<String> open =
        requirements.stream()
            .filter(requirement -> requirement.state() != State.HELD)
            .map(this::requirement);
    long held = requirements.stream().filter(r -> r.state() == State.HELD).count();
    String count =
        "%d of %s held".formatted(held, Verdict.count(requirements.size(), "requirement"));
    return requirements.isEmpty() ? Stream.of() : Stream.concat(open, Stream.of(count));
  }

  private String requirement(RequirementState requirement) {
    String why =
        requirement.state() == State.BROKEN
            ? Verdict.count(requirement.findings().size(), "finding")
            : requirement.reason();
    return "%s %s: %s: %s"
        .formatted(
            ink.state(requirement.state()),
            Visible.of(requirement.id()),
            Visible.of(requirement.title()),
            Visible.of(why));
  }

  private Stream<String> exempted(ExemptedFinding exempted, Stages stages) {
    return Stream.of(
        headline(exempted.finding()),
        "  " + ink.aside(subject(exempted.finding(), stages)),
        "  " + Visible.of(Subjects.acceptance(exempted.exemption())));
  }

  private Stream<String> notEvaluated(Report report, Stages stages) {
    Map<String, List<ResourceKey>> subjects = new LinkedHashMap<>();
    for (NotEvaluated one : report.notEvaluated()) {
      String cause =
          "%s%s %s: %s"
              .formatted(
                  stages.mark(one.environment()),
                  ink.severity(one.severity()),
                  one.rule().id(),
                  Visible.of(one.reason()));
      subjects.computeIfAbsent(cause, first -> new ArrayList<>()).add(one.subject().key());
    }
    return subjects.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + ink.aside(Visible.of(some(entry.getValue()))));
  }

  private static String some(List<ResourceKey> keys) {
    String named =
        String.join(", ", keys.stream().limit(SUBJECTS_NAMED).map(ResourceKey::toString).toList());
    return keys.size() <= SUBJECTS_NAMED
        ? named
        : named + " and " + (keys.size() - SUBJECTS_NAMED) + " more";
  }

  private String inputError(InputError error) {
    return "%s: %s %s"
        .formatted(place(error.location()), ink.error("ERROR"), Visible.of(error.message()));
  }
}
