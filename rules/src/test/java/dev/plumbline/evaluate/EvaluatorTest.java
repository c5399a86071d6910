package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.CRITICAL;
import static dev.plumbline.rule.Severity.HIGH;
import static dev.plumbline.rule.Severity.INFO;
import static dev.plumbline.rule.Severity.LOW;
import static dev.plumbline.rule.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.schema.DeprecatedApi;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final String ONE =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: one}
      data:
        a: wrong
        b: right
        c: minor
        d: unknown
      """;

  private static Report evaluate(Profile profile, List<Rule> rules, String manifests) {
    return new Evaluator(rules, profile, LocalDate.of(2026, 1, 1))
        .evaluate(Manifests.closed(manifests));
  }

  private static Profile profile(Map<String, RuleSetting> rules) {
    return Profile.DEFAULT.withRules(rules);
  }

  @Test
  void findingsHaveTheSeverityThatTheRuleGivesThem() {
    Report report = evaluate(Profile.DEFAULT, List.of(WrongValue.named("a", HIGH)), ONE);
    assertThat(report.findings()).extracting(Finding::severity).containsExactly(HIGH, LOW);
    assertThat(report.notEvaluated()).extracting(NotEvaluated::severity).containsExactly(HIGH);
    assertThat(report.resources()).isEqualTo(1);
  }

  @Test
  void aSeverityInTheProfileReplacesEveryOtherOfThatRule() {
    Report report =
        evaluate(
            profile(Map.of("a", RuleSetting.at(CRITICAL))),
            List.of(WrongValue.named("a", HIGH), WrongValue.named("b", INFO)),
            ONE);
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id() + " " + finding.severity())
        .containsExactly("a critical", "b info", "a critical", "b low");
    assertThat(report.notEvaluated())
        .extracting(NotEvaluated::severity)
        .containsExactly(CRITICAL, INFO);
  }

  @Test
  @DisplayName("S-79: an API that a later release removes is there in the release asked for")
  void theProfilesReleaseIsTheRules() {
    String hpa =
        """
        apiVersion: autoscaling/v2beta2
        kind: HorizontalPodAutoscaler
        metadata: {name: cart}
        """;
    KubernetesVersion old = new KubernetesVersion(1, 22);
    Report then =
        evaluate(Profile.DEFAULT.withKubernetesVersion(old), List.of(new DeprecatedApi()), hpa);
    Report now = evaluate(Profile.DEFAULT, List.of(new DeprecatedApi()), hpa);

    assertThat(then.findings()).isEmpty();
    assertThat(then.kubernetesVersion()).isEqualTo(old);
    assertThat(now.findings()).hasSize(1);
    assertThat(now.kubernetesVersion()).isEqualTo(KubernetesVersion.LATEST);
  }

  @Test
  void aRuleThatIsSwitchedOffDoesNotRun() {
    Report report =
        evaluate(
            profile(Map.of("a", RuleSetting.OFF)),
            List.of(WrongValue.named("a", HIGH), WrongValue.named("b", HIGH)),
            ONE);
    assertThat(report.rules()).extracting(RuleSpec::id).containsExactly("b");
    assertThat(report.findings()).allMatch(finding -> finding.rule().id().equals("b"));
  }

  @Test
  void anOptInRuleRunsOnlyWhereTheProfileNamesIt() {
    List<Rule> rules = List.of(WrongValue.optIn("a", MEDIUM));
    assertThat(evaluate(Profile.DEFAULT, rules, ONE).findings()).isEmpty();
    assertThat(evaluate(profile(Map.of("a", RuleSetting.at(HIGH))), rules, ONE).findings())
        .extracting(Finding::severity)
        .containsOnly(HIGH);
  }

  @Test
  void aRuleJudgesTheKindsItNamesAndNoOther() {
    Report report =
        evaluate(
            Profile.DEFAULT,
            List.of(WrongValue.named("a", HIGH)),
            ONE.replace("ConfigMap", "Secret"));
    assertThat(report.findings()).isEmpty();
    assertThat(report.resources()).isEqualTo(1);
  }

  @Test
  void rulesAndFindingsAreSortedWhateverTheOrderOfTheInput() {
    String manifests = ONE + "---\n" + ONE.replace("one", "two");
    List<Rule> rules = new ArrayList<>();
    for (String id : List.of("b", "c", "a")) {
      rules.add(WrongValue.named(id, MEDIUM));
    }
    List<Resource> resources = new ArrayList<>(Manifests.closed(manifests).resources());
    Report report = evaluate(Profile.DEFAULT, rules, manifests);
    Collections.reverse(rules);
    Collections.reverse(resources);
    Report reversed =
        new Evaluator(rules, Profile.DEFAULT, LocalDate.of(2026, 1, 1))
            .evaluate(Inventory.of(World.CLOSED, resources));

    assertThat(report.rules()).extracting(RuleSpec::id).containsExactly("a", "b", "c");
    assertThat(report.findings())
        .extracting(finding -> finding.location().line() + finding.rule().id())
        .containsExactly(
            "5a", "5b", "5c", "7a", "7b", "7c", "14a", "14b", "14c", "16a", "16b", "16c");
    assertThat(reversed.rules()).isEqualTo(report.rules());
    assertThat(places(reversed)).isEqualTo(places(report));
    assertThat(reversed.notEvaluated()).hasSameSizeAs(report.notEvaluated());
  }

  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(finding -> finding.location() + finding.rule().id() + finding.message())
        .toList();
  }

  @Test
  void atOnePlaceTheWorstComesFirst() {
    Report report =
        evaluate(
            Profile.DEFAULT,
            List.of(WrongValue.named("a", LOW), WrongValue.named("b", CRITICAL)),
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: {a: wrong}}");
    assertThat(report.findings()).extracting(Finding::severity).containsExactly(CRITICAL, LOW);
  }
}
