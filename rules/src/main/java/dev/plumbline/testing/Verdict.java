package dev.plumbline.testing;

import static java.util.stream.Collectors.joining;

import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.rule.Threshold;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether manifests hold. What looked at nothing, or could not fail, has not passed. */
record Verdict(Lint lint, Report report) {

  /** What was judged; what was judged in several worlds is there as often. */
  Stream<Resource> subjects() {
    return report.scopes().stream().flatMap(scope -> scope.subjects().stream());
  }

  /** What keeps them from holding; nothing where they do. */
  List<Problem> problems() {
    Sources sources = Sources.files();
    return Stream.of(
            report.inputErrors().stream().map(error -> Problem.of(error, sources)),
            emptiness().map(Problem::of),
            report.findings().stream()
                .filter(report::fails)
                .map(finding -> Problem.of(finding, sources)),
            report.notEvaluated().stream().filter(report::fails).map(Problem::of))
        .flatMap(problems -> problems)
        .toList();
  }

  private Stream<String> emptiness() {
    if (report.resources() == 0) {
      return Stream.of("nothing was judged: there is no object" + whatElse());
    }
    if (subjects().noneMatch(this::isLookedAt)) {
      return Stream.of(
          "nothing was judged: no rule of the profile looks at any of the %d objects"
              .formatted(report.resources()));
    }
    return thresholds().allMatch(Threshold.NEVER::equals)
        ? Stream.of("nothing could fail: the profile says failOn: never")
        : Stream.empty();
  }

  /** Whether any rule that ran is about such an object. */
  boolean isLookedAt(Resource resource) {
    return report.rules().stream().anyMatch(rule -> rule.judges(resource));
  }

  private Stream<Threshold> thresholds() {
    return report.environments().isEmpty()
        ? Stream.of(report.profile().failOn())
        : report.environments().stream().map(JudgedEnvironment::failOn);
  }

  private String whatElse() {
    String skipped =
        report.skipped().stream()
            .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> ", %d %s".formatted(entry.getValue(), entry.getKey()))
            .collect(joining());
    return " in %d files%s".formatted(report.files(), skipped);
  }

  /** The problems, for people. */
  String text() {
    long below = report.findings().stream().filter(finding -> !report.fails(finding)).count();
    return "%nExpecting the manifests in [%s] to hold%s, but:%n%n%s%s"
        .formatted(
            String.join(", ", lint.paths()),
            lint.profile().map(profile -> " by the profile " + profile).orElse(""),
            problems().stream().map(Problem::text).collect(joining("\n\n")),
            below == 0 ? "" : "\n\n(and %d findings below the threshold)".formatted(below));
  }
}
