package dev.plumbline.evaluate;

import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies the rules that a profile selects, as one environment has it. */
public final class Evaluator {
  private final List<Specified> rules;
  private final Profile profile;
  private final LocalDate today;
  private final Set<String> known;

  /**
   * @param today decides which exemptions, and for the rules which certificates, have expired
   */
  public Evaluator(List<Rule> rules, Profile profile, LocalDate today) {
    this.profile = profile;
    this.today = today;
    this.known = rules.stream().map(rule -> rule.spec().id()).collect(Collectors.toSet());
    this.rules =
        rules.stream()
            .map(rule -> new Specified(rule.spec(), rule))
            .filter(entry -> profile.runs(entry.spec()))
            .sorted(Comparator.comparing(entry -> entry.spec().id()))
            .toList();
  }

  private record Specified(RuleSpec spec, Rule rule) {

    void check(Resource subject, Inventory inventory, Findings findings) {
      try {
        rule.check(subject, inventory, findings);
      } catch (RuntimeException thrown) {
        throw new UnusableRuleException(
            "rule \"%s\" (%s) fails on %s".formatted(spec.id(), rule.getClass().getName(), subject),
            thrown);
      }
    }
  }

  /** Judges every object of the inventory. */
  public Report evaluate(Inventory inventory) {
    return evaluate(inventory, Baseline.NONE);
  }

  /**
   * Judges what a change makes worse: findings that the inventory had before it, and that were no
   * less severe then, are known and do not count.
   */
  public Report evaluate(Inventory before, Inventory after) {
    return evaluate(after, Baseline.of(judge(Scope.of(before)).findings()));
  }

  /** Judges every object of the inventory; what the baseline knows does not count. */
  public Report evaluate(Inventory inventory, Baseline baseline) {
    return evaluate(List.of(Scope.of(inventory)), baseline);
  }

  /** Judges each of the scopes by itself, in one report. */
  Report evaluate(List<Scope> scopes, Baseline baseline) {
    return new Account(profile, today, baseline).report(List.of(judged(scopes)));
  }

  /** What the rules say of each of the scopes, seen by itself. */
  Judged judged(List<Scope> scopes) {
    return new Judged(
        profile,
        known,
        specs(),
        profile.kubernetesVersion().orElse(KubernetesVersion.LATEST),
        scopes.stream().map(scope -> scope.in(profile.environment())).toList(),
        Judgement.joined(scopes.stream().map(this::judgedWithClaims).toList()));
  }

  private Judgement judgedWithClaims(Scope scope) {
    Judgement judgement = judge(scope).withoutWhatOwnersSay(scope.inventory());
    List<Risk> risks = Risk.of(scope, judgement.findings(), profile.environment());
    return new Claims(scope.inventory(), specs()).of(judgement.withRisks(risks));
  }

  private List<RuleSpec> specs() {
    return rules.stream().map(Specified::spec).toList();
  }

  private Judgement judge(Scope scope) {
    Inventory inventory = asOf(scope.inventory().withToday(today));
    List<Finding> found = new ArrayList<>();
    List<NotEvaluated> unknown = new ArrayList<>();
    for (Specified specified : rules) {
      RuleSpec spec = specified.spec();
      for (Resource resource : scope.subjects()) {
        List<Resource> subjects = spec.subjectsIn(resource);
        if (!subjects.isEmpty()) {
          Findings findings = new Findings(spec, resource);
          subjects.forEach(subject -> specified.check(subject, inventory, findings));
          onceEach(findings.findings(), subjects)
              .map(f -> f.withSeverity(profile.severity(spec, f.severity())))
              .map(f -> scope.isFixable() ? f : f.withFix(Optional.empty()))
              .map(f -> f.withEnvironment(profile.environment()))
              .forEach(found::add);
          onceEach(findings.notEvaluated(), subjects)
              .map(n -> n.withSeverity(profile.severity(spec, n.severity())))
              .map(n -> n.withEnvironment(profile.environment()))
              .forEach(unknown::add);
        }
      }
    }
    return new Judgement(found, unknown);
  }

  private Inventory asOf(Inventory inventory) {
    return profile.kubernetesVersion().map(inventory::withKubernetesVersion).orElse(inventory);
  }

  /** What does not depend on the pod is said for each pod template of an object. */
  private static <T> Stream<T> onceEach(List<T> said, List<Resource> subjects) {
    return subjects.size() > 1 ? said.stream().distinct() : said.stream();
  }
}
