package dev.plumbline.reports;

import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Threshold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The environments of a report, as people tell them apart. */
record Stages(List<JudgedEnvironment> all, Threshold threshold) {
  static Stages of(Report report) {
    return new Stages(report.environments(), report.profile().failOn());
  }

  /** As in {@code [production] }; empty where all is of one environment. */
  String mark(String environment) {
    return all.size() < 2 || environment.isEmpty() ? "" : "[" + environment + "] ";
  }

  /** Whether nothing fails anywhere. */
  boolean isLenient() {
    return thresholds().equals(Set.of(Threshold.NEVER));
  }

  /** What fails, as in {@code high}, or {@code high (production), never (development)}. */
  String failing() {
    Set<Threshold> thresholds = thresholds();
    return thresholds.size() == 1
        ? thresholds.iterator().next().toString()
        : all.stream()
            .map(one -> one.failOn() + " (" + name(one) + ")")
            .collect(Collectors.joining(", "));
  }

  /** The releases, as in {@code v1.34}, or {@code v1.34, v1.30 in production}. */
  String releases(String general) {
    return all.stream()
        .filter(one -> !one.kubernetesVersion().toString().equals(general))
        .map(one -> ", " + one.kubernetesVersion() + " in " + name(one))
        .collect(Collectors.joining("", general, ""));
  }

  static String name(JudgedEnvironment one) {
    return one.name().isEmpty() ? "elsewhere" : one.name();
  }

  private Set<Threshold> thresholds() {
    Set<Threshold> thresholds = new LinkedHashSet<>();
    all.forEach(one -> thresholds.add(one.failOn()));
    return all.isEmpty() ? Set.of(threshold) : thresholds;
  }
}
