package dev.plumbline.reports;

import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in the few words that reach whoever ran {@code kubectl}. */
public final class AdmissionText {
  private static final int MAX_REFUSALS = 10;
  // The API server drops all warnings beyond 4096 characters and may cut one beyond 256.
  private static final int MAX_WARNING = 250;
  private static final int MAX_WARNINGS = 4000;

  private AdmissionText() {}

  /** Why the request is refused, worst first: rule, path, what is wrong and what to do. */
  public static String refusal(Report report) {
    List<Finding> refusing = worstFirst(report.findings()).filter(report::fails).toList();
    StringBuilder text = new StringBuilder();
    for (Finding finding : refusing.subList(0, Math.min(MAX_REFUSALS, refusing.size()))) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(line(finding))
          .append(". ")
          .append(Visible.of(finding.remediation().replaceAll("\\s+", " ")));
    }
    if (refusing.size() > MAX_REFUSALS) {
      text.append("\n… and %d more findings".formatted(refusing.size() - MAX_REFUSALS));
    }
    return text.toString();
  }

  /** What does not refuse the request, worst first, within the API server's limits. */
  public static List<String> warnings(Report report) {
    Set<String> lines = new LinkedHashSet<>();
    worstFirst(report.findings())
        .filter(finding -> !report.fails(finding))
        .forEach(finding -> lines.add(line(finding)));
    worstFirst(report.known()).forEach(finding -> lines.add(line(finding)));
    report.notEvaluated().stream()
        .map(n -> "[%s] not evaluated: %s".formatted(n.rule().id(), Visible.of(n.reason())))
        .forEach(lines::add);
    report.notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.NOT_ALLOWED)
        .forEach(notice -> lines.add(Visible.of(notice.message())));
    List<String> warnings = new ArrayList<>();
    int length = 0;
    for (String line : lines) {
      String warning =
          line.length() <= MAX_WARNING ? line : line.substring(0, MAX_WARNING - 1) + "…";
      length += warning.length();
      if (length > MAX_WARNINGS) {
        warnings.add("… and %d more".formatted(lines.size() - warnings.size()));
        break;
      }
      warnings.add(warning);
    }
    return warnings;
  }

  /** Why there is no verdict. */
  public static String unknown(Report report) {
    return report.notEvaluated().stream()
        .filter(report::fails)
        .map(
            (NotEvaluated n) ->
                "[%s] cannot be evaluated: %s".formatted(n.rule().id(), Visible.of(n.reason())))
        .distinct()
        .limit(MAX_REFUSALS)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Finding> worstFirst(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(f -> f.rule().id()));
  }

  private static String line(Finding finding) {
    return "[%s] %s (%s)"
        .formatted(finding.rule().id(), Visible.of(finding.message()), Visible.of(finding.path()));
  }
}
