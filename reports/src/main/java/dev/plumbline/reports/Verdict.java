package dev.plumbline.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.plumbline.evaluate.Report;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a report comes to, in two sentences. */
record Verdict(Report report) {

  /** How much was found in how much input. */
  String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(found() + " in " + judged());
    List<String> asides = new ArrayList<>();
    addCount(report.fixable(), "can be fixed by plumbline fix", asides);
    addCount(report.known().size(), "known", asides);
    addCount(report.gone(), "no longer there", asides);
    addCount(report.exempted().size(), "exempted", asides);
    addCount(report.notices().size(), report.notices().size() == 1 ? "notice" : "notices", asides);
    addCount(report.notEvaluated().size(), "not evaluated", asides);
    skipped().ifPresent(asides::add);
    if (!asides.isEmpty()) {
      parts.add(String.join(", ", asides));
    }
    return String.join("; ", parts);
  }

  private String found() {
    int total = report.findings().size();
    if (total == 0) {
      return "no findings";
    }
    return count(total, "finding")
        + Arrays.stream(Severity.values())
            .map(severity -> report.count(severity) + " " + severity)
            .collect(joining(", ", " (", ")"));
  }

  private String judged() {
    return "%s of %s, as of Kubernetes %s"
        .formatted(
            count(report.resources(), "resource"),
            count(report.files(), "file"),
            Stages.of(report).releases(report.kubernetesVersion().toString()));
  }

  private static void addCount(long number, String what, List<String> asides) {
    if (number > 0) {
      asides.add(number + " " + what);
    }
  }

  private Optional<String> skipped() {
    Map<Reason, Long> reasons =
        report.skipped().stream()
            .filter(skipped -> skipped.reason() != Reason.EMPTY)
            .collect(groupingBy(Skipped::reason, TreeMap::new, counting()));
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    long total = reasons.values().stream().mapToLong(Long::longValue).sum();
    return Optional.of(
        count(total, "document")
            + " skipped"
            + reasons.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(joining(", ", " (", ")")));
  }

  /** What the run came to, and why. */
  String text() {
    return switch (report.outcome()) {
      case PASSED -> passed();
      case FAILED -> "failed: " + failing();
      case INPUT_ERROR ->
          "input error: %s; %s"
              .formatted(
                  count(report.inputErrors().size(), "problem") + " with the input", failing());
      case UNKNOWN ->
          "unknown: %s at or above %s could not be evaluated"
              .formatted(count(unknown(), "check"), threshold());
    };
  }

  private String passed() {
    if (report.resources() == 0) {
      return "passed: nothing was judged, the input holds no Kubernetes object";
    }
    return "passed: " + failing();
  }

  private String failing() {
    if (Stages.of(report).isLenient()) {
      return "no finding fails here, whatever its severity";
    }
    long failing = report.findings().stream().filter(report::fails).count();
    return (failing == 0 ? "no finding" : count(failing, "finding"))
        + " at or above "
        + threshold();
  }

  private long unknown() {
    return report.notEvaluated().stream().filter(report::fails).count();
  }

  private String threshold() {
    return Stages.of(report).failing();
  }

  static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }
}
