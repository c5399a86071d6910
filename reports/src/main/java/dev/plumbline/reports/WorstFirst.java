package dev.plumbline.reports;

import dev.plumbline.rule.Finding;
import java.util.Comparator;
import java.util.List;

/** Findings by severity and rule, and there by file and position. */
final class WorstFirst {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Comparator.naturalOrder());

  private WorstFirst() {}

  static List<Finding> of(List<Finding> findings) {
    return findings.stream().sorted(ORDER).toList();
  }
}
