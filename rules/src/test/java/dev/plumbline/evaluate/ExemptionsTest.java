package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Target;
import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What exemptions set aside, and how they say that they do not. */
class ExemptionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final Inventory TWO_WRONG =
      Manifests.closed(
          "{apiVersion: v1, kind: ConfigMap, metadata: {name: one}, data: {a: wrong, b: wrong}}");

  private static Exemption exemption(String path, LocalDate expires) {
    return new Exemption(
        "value",
        Target.of(new Subject("ConfigMap", "default", "one"), path),
        new Acceptance("accepted", "owner@example.org", expires),
        new Location("plumbline.yaml", Span.START),
        "");
  }

  private static Evaluator evaluator(Exemption... exemptions) {
    return new Evaluator(
        List.of(WrongValue.named("value", HIGH)),
        Profile.DEFAULT.withExemptions(List.of(exemptions)),
        TODAY);
  }

  @Test
  void anExemptedFindingIsSetAsideAndDoesNotFail() {
    Exemption exemption = exemption("", TODAY);
    Report report = evaluator(exemption).evaluate(TWO_WRONG);
    assertThat(report.findings()).isEmpty();
    assertThat(report.exempted()).hasSize(2).allMatch(e -> e.exemption().equals(exemption));
    assertThat(report.unusedExemptions()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void anExemptionOfOneFieldLeavesTheOthers() {
    Report report = evaluator(exemption("data.a", TODAY)).evaluate(TWO_WRONG);
    assertThat(report.findings()).extracting(Finding::path).containsExactly("data.b");
    assertThat(report.exempted()).hasSize(1);
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  @DisplayName("S-140: no label and no annotation exempts an object, whoever may set them")
  void anAuthorDoesNotExemptHimself() {
    Inventory optedOut =
        Manifests.closed(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: one
              labels: {plumbline.dev/ignore: "true", plumbline.dev/skip: value}
              annotations:
                plumbline.dev/skip.value: accepted
                plumbline.dev/exempt: value
            data: {a: wrong}
            """);
    Report report = evaluator().evaluate(optedOut);
    assertThat(report.findings()).extracting(Finding::path).containsExactly("data.a");
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anExpiredExemptionSetsNothingAside() {
    Exemption expired = exemption("", TODAY.minusDays(1));
    Report report = evaluator(expired).evaluate(TWO_WRONG);
    assertThat(report.findings()).hasSize(2);
    assertThat(report.exempted()).isEmpty();
    assertThat(report.unusedExemptions())
        .containsExactly(new UnusedExemption(expired, Why.EXPIRED));
  }

  @Test
  void anExemptionThatMatchesNothingIsUnused() {
    Exemption unused = exemption("data.c", TODAY);
    Report report = evaluator(unused, exemption("data.a", TODAY)).evaluate(TWO_WRONG);
    assertThat(report.unusedExemptions())
        .containsExactly(new UnusedExemption(unused, Why.MATCHES_NOTHING));
  }

  @Test
  void ofTwoExemptionsTheFirstThatHoldsIsUsed() {
    Exemption expired = exemption("", TODAY.minusDays(1));
    Exemption second = exemption("data", TODAY);
    Exemption third = exemption("", TODAY);
    Report report = evaluator(expired, second, third).evaluate(TWO_WRONG);
    assertThat(report.exempted()).allMatch(e -> e.exemption().equals(second));
    assertThat(report.unusedExemptions())
        .containsExactly(
            new UnusedExemption(expired, Why.EXPIRED),
            new UnusedExemption(third, Why.MATCHES_NOTHING));
  }

  @Test
  void aKnownFindingThatIsExemptedCountsAsExempted() {
    Report report = evaluator(exemption("", TODAY)).evaluate(TWO_WRONG, TWO_WRONG);
    assertThat(report.known()).isEmpty();
    assertThat(report.exempted()).hasSize(2);
  }
}
