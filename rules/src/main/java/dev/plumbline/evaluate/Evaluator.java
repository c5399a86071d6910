package dev.plumbline.evaluate;

import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Applies the rules that a profile selects, and sets its exemptions aside. */
public final class Evaluator {
  private final List<Specified> rules;
  private final Profile profile;
  private final LocalDate today;

  /**
   * @param today decides which exemptions, and for the rules which certificates, have expired
   */
  public Evaluator(List<Rule> rules, Profile profile, LocalDate today) {
    this.profile = profile;
    this.today = today;
    this.rules =
        rules.stream()
            .map(rule -> new Specified(rule.spec(), rule))
            .filter(entry -> profile.runs(entry.spec()))
            .sorted(Comparator.comparing(entry -> entry.spec().id()))
            .toList();
  }

  private record Specified(RuleSpec spec, Rule rule) {}

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
    Judgement judgement =
        Judgement.joined(
            scopes.stream()
                .map(
                    scope ->
                        new Claims(scope.inventory(), specs())
                            .of(judge(scope).withoutWhatOwnersSay(scope.inventory())))
                .toList());
    List<Finding> counting = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    List<ExemptedFinding> exempted = new ArrayList<>();
    Set<Exemption> used = new HashSet<>();
    for (Finding finding : judgement.findings()) {
      Optional<Exemption> exemption = exemption(finding);
      if (exemption.isPresent()) {
        used.add(exemption.get());
        exempted.add(new ExemptedFinding(finding, exemption.get()));
      } else if (baseline.knows(finding)) {
        known.add(finding);
      } else {
        counting.add(finding);
      }
    }
    return new Report(
        profile,
        today,
        specs(),
        asOf(scopes.get(0).inventory()).kubernetesVersion(),
        scopes.stream().mapToInt(Scope::size).sum(),
        0,
        counting,
        known,
        baseline.gone(judgement.findings()),
        exempted,
        profile.exemptions().stream()
            .filter(exemption -> !used.contains(exemption))
            .map(exemption -> new UnusedExemption(exemption, why(exemption)))
            .toList(),
        judgement.notEvaluated(),
        List.of(),
        List.of(),
        states(judgement.claims(), counting, known));
  }

  private List<RuleSpec> specs() {
    return rules.stream().map(Specified::spec).toList();
  }

  /** A requirement that several scopes speak of stands as badly as in any of them. */
  private static List<RequirementState> states(
      List<Claim> claims, List<Finding> counting, List<Finding> known) {
    Set<Finding> standing = new HashSet<>(counting);
    standing.addAll(known);
    Map<List<String>, RequirementState> states =
        new TreeMap<>(Comparator.comparing(List::toString));
    for (Claim claim : claims) {
      RequirementState state = claim.state(standing);
      states.merge(List.of(state.blueprint(), state.id()), state, RequirementState::worse);
    }
    return List.copyOf(states.values());
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
          subjects.forEach(subject -> specified.rule().check(subject, inventory, findings));
          onceEach(findings.findings(), subjects)
              .map(f -> f.withSeverity(profile.severity(spec, f.severity())))
              .map(f -> scope.isFixable() ? f : f.withFix(Optional.empty()))
              .forEach(found::add);
          onceEach(findings.notEvaluated(), subjects)
              .map(n -> n.withSeverity(profile.severity(spec, n.severity())))
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

  private Optional<Exemption> exemption(Finding finding) {
    return profile.exemptions().stream()
        .filter(exemption -> !exemption.isExpired(today))
        .filter(e -> e.covers(finding.rule().id(), finding.subject(), finding.path()))
        .findFirst();
  }

  private Why why(Exemption exemption) {
    return exemption.isExpired(today) ? Why.EXPIRED : Why.MATCHES_NOTHING;
  }
}
