package dev.plumbline.trivy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the reports of one image say together.
 *
 * @param reports one at least; several where its platforms, or its contents, were scanned apart
 */
public record Scan(List<TrivyReport> reports) {
  public Scan {
    reports = reports.stream().distinct().toList();
  }

  /** Those that an update mends, each once, the worst first. */
  public List<Vulnerability> fixable() {
    return reports.stream()
        .flatMap(report -> report.vulnerabilities().stream())
        .filter(Vulnerability::isFixable)
        .distinct()
        .sorted()
        .toList();
  }

  /** The files of the reports, as people name them. */
  public String files() {
    return reports.stream()
        .map(report -> report.resource().root().location().file())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
