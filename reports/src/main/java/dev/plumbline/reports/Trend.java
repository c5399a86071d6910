package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.history.Run;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How runs went on, in words.
 *
 * @param runs those that are kept and this one, which is the last
 */
record Trend(List<Run> runs) {
  private static final int MOST = 60;
  private static final int NEWEST = MOST / 2;

  /** Empty where no earlier run is kept. */
  static Optional<Trend> of(Report report) {
    List<Run> earlier = report.history().runs();
    return earlier.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trend(Stream.concat(earlier.stream(), Stream.of(run(report))).toList()));
  }

  private static Run run(Report report) {
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    report.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
    return new Run(
        report.day(),
        report.resources(),
        findings,
        report.known().size(),
        report.exempted().size(),
        report.notEvaluated().size(),
        report.inputErrors().size(),
        new Run.Requirements(
            count(report, State.HELD),
            count(report, State.BROKEN),
            count(report, State.UNVERIFIED)));
  }

  private static int count(Report report, State state) {
    return Math.toIntExact(
        report.requirements().stream().filter(fact -> fact.state() == state).count());
  }

  Run first() {
    return runs.get(0);
  }

  Run last() {
    return runs.get(runs.size() - 1);
  }

  /** The runs to show: the newest, and of many older ones some at even distances. */
  Trend shown() {
    if (runs.size() <= MOST) {
      return this;
    }
    int older = runs.size() - NEWEST;
    return new Trend(
        IntStream.concat(
                IntStream.range(0, NEWEST).map(i -> (int) ((long) i * older / NEWEST)),
                IntStream.range(older, runs.size()))
            .mapToObj(runs::get)
            .toList());
  }

  /** How many findings there are now, against an earlier run. */
  String change(Run then) {
    long more = last().count() - then.count();
    return more == 0
        ? "as many findings as on " + then.day()
        : "%s %s than on %s"
            .formatted(
                Names.counted(Math.abs(more), "finding"), more > 0 ? "more" : "fewer", then.day());
  }

  /** What came of it since the first run and since the one before. */
  String sentence() {
    Run before = runs.get(runs.size() - 2);
    String changes = change(first());
    if (runs.size() > 2) {
      changes += ", and %s, the run before this one".formatted(change(before));
    }
    return Names.capitalized(changes) + ". " + critical();
  }

  private String critical() {
    if (last().count() == 0) {
      return "None is left.";
    }
    int critical = last().count(Severity.CRITICAL);
    return (critical == 0 ? "None" : String.valueOf(critical))
        + " of the %s critical."
            .formatted(last().count() + (critical == 1 || critical == 0 ? " is" : " are"));
  }

  /** What has to be known to compare: findings also go where less is judged or more accepted. */
  List<String> asides() {
    List<String> asides = new ArrayList<>();
    aside("Exempted or known", run -> String.valueOf(run.setAside()), asides);
    aside("Facts held", Trend::held, asides);
    aside("Objects judged", run -> String.valueOf(run.resources()), asides);
    return asides;
  }

  private void aside(String name, Function<Run, String> value, List<String> asides) {
    String now = value.apply(last());
    String then = value.apply(first());
    if (!now.equals(then)) {
      asides.add("%s: %s, and %s on %s.".formatted(name, now, then, first().day()));
    }
  }

  static String held(Run run) {
    return run.requirements().held() + " of " + run.requirements().all();
  }
}
