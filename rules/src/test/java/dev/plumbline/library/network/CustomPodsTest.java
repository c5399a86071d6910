package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pods of custom resources may carry labels that are written nowhere. */
class CustomPodsTest {
  private static final String POLICY =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: isolate}
      spec: {podSelector: %s}
      """;
  private static final String TEMPLATE =
      "template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: a, image: cart:1}]}}";

  private static Judged judged(String apiVersion, String kind, String spec, String selector) {
    return Judged.by(
        new NoIngressPolicy(),
        "{apiVersion: %s, kind: %s, metadata: {name: cart}, spec: {%s}}\n"
                .formatted(apiVersion, kind, spec)
            + POLICY.formatted(selector));
  }

  private static Judged thing(String selector) {
    return judged("example.org/v1", "Thing", TEMPLATE, selector);
  }

  @Test
  @DisplayName("S-22, S-49: a policy selects by the labels that the template shows")
  void whatIsWrittenDecides() {
    assertThat(thing("{}").messages()).isEmpty();
    assertThat(thing("{}").reasons()).isEmpty();
    assertThat(thing("{matchLabels: {app: cart}}").reasons()).isEmpty();
    assertThat(thing("{matchLabels: {app: cart}}").messages()).isEmpty();
    assertThat(thing("{matchLabels: {app: shop}}").messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-49: other labels may be there or not")
  void whatIsNotWrittenIsUnknown() {
    assertThat(thing("{matchLabels: {made-by: thing}}").reasons()).hasSize(1);
    assertThat(thing("{matchLabels: {app: shop, made-by: thing}}").messages()).hasSize(1);
    assertThat(thing("{matchExpressions: [{key: x, operator: DoesNotExist}]}").reasons())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-49: a Rollout adds one label, whose value is not known")
  void theLabelsOfARolloutAreKnown() {
    String hash = "{matchLabels: {rollouts-pod-template-hash: abc}}";
    assertThat(judged("argoproj.io/v1alpha1", "Rollout", TEMPLATE, hash).reasons()).hasSize(1);
    String other = "{matchLabels: {made-by: thing}}";
    assertThat(judged("argoproj.io/v1alpha1", "Rollout", TEMPLATE, other).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-51: an operator may make the policy itself")
  void anOperatorMayIsolateItsPods() {
    Judged liberty =
        judged(
            "apps.openliberty.io/v1",
            "OpenLibertyApplication",
            "applicationImage: cart:1",
            "{matchLabels: {app: shop}}");
    assertThat(liberty.messages()).isEmpty();
    assertThat(liberty.reasons()).hasSize(1);
  }
}
