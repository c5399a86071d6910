package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons name the very places in the policies. */
class ExplanationTest {
  private static final String POLICIES =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: to-b, namespace: x}
      spec:
        podSelector: {matchLabels: {app: b}}
        ingress:
        - from:
          - podSelector: {matchLabels: {app: z}}
        - from:
          - podSelector: {matchLabels: {app: c}}
          - podSelector: {matchLabels: {app: a}}
          ports:
          - port: 80
          - port: web
      """;
  private static final int BEFORE = (int) PODS.lines().count();

  private static List<String> words(Explanation explanation) {
    return explanation.reasons().stream()
        .map(
            reason ->
                reason.direction()
                    + " "
                    + reason.effect()
                    + reason.policy().map(policy -> " " + policy.name()).orElse("")
                    + reason.places().stream()
                        .map(place -> " " + place.path() + ":" + (place.location().line() - BEFORE))
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  void theRuleThePeerAndThePortThatAllowAreNamed() {
    assertThat(words(Reached.closed(PODS + POLICIES).explain("x/a", "x/b", 8080)))
        .containsExactly(
            "egress open: no policy selects the pods",
            "ingress allowed by to-b spec.ingress[1]:10 spec.ingress[1].from[1]:12"
                + " spec.ingress[1].ports[1]:15");
  }

  @Test
  void thePolicyThatIsolatesIsNamedWhereNoRuleLetsThrough() {
    Explanation denied = Reached.closed(PODS + POLICIES).explain("x/c", "x/b", 80);
    assertThat(denied.verdict()).isEqualTo(Verdict.DENIED);
    assertThat(words(denied))
        .containsExactly(
            "egress open: no policy selects the pods",
            "ingress not let through by to-b spec.podSelector:6");
  }

  @Test
  void aReasonReadsAsOneLine() {
    Explanation allowed = Reached.closed(PODS + POLICIES).explain("x/a", "x/b", 80);
    assertThat(allowed.reasons().get(1))
        .hasToString(
            "ingress allowed by NetworkPolicy x/to-b, spec.ingress[1].ports[0] (test.yaml:%d)"
                .formatted(BEFORE + 14));
    Explanation outside = Reached.closed(PODS + POLICIES).explain("8.8.8.8", "x/a", 80);
    assertThat(outside.reasons()).hasSize(1);
    assertThat(outside.reasons().get(0)).hasToString("ingress open: no policy selects the pods");
  }
}
