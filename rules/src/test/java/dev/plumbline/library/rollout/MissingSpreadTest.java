package dev.plumbline.library.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingSpreadTest {
  private static List<String> judge(String spec) {
    return Judged.by(
            new MissingSpread(),
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                metadata: {labels: {app: cart}}
                spec: {%s}
            """
                .formatted(spec))
        .messages();
  }

  private static String required(String term) {
    return "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{"
        + term
        + ", topologyKey: kubernetes.io/hostname}]}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labelSelector: {matchLabels: {app: shop}}",
        "namespaces: [default]",
        "labelSelector: {}, namespaces: [shop]"
      })
  void aTermAboutOtherPodsKeepsNothingApart(String term) {
    assertThat(judge(required(term)))
        .containsExactly(
            "8: nothing keeps the 2 replicas apart: no topologySpreadConstraint and no"
                + " podAntiAffinity selects these pods themselves");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labelSelector: {matchLabels: {app: cart}}",
        "labelSelector: {}",
        "labelSelector: {}, namespaces: [default]",
        "labelSelector: {}, namespaces: [shop], namespaceSelector: {}",
        "labelSelector: {matchExpressions: [{key: pod-template-hash, operator: In, values: [a]}]}"
      })
  void aTermAboutThePodsThemselvesDoes(String term) {
    assertThat(judge(required(term))).isEmpty();
  }

  @Test
  void aConstraintCountsThePodsItSelects() {
    String constraint =
        "topologySpreadConstraints: [{maxSkew: 1, labelSelector: {matchLabels: %s}}]";
    assertThat(judge(constraint.formatted("{app: cart}"))).isEmpty();
    assertThat(judge(constraint.formatted("{app: shop}"))).hasSize(1);
  }
}
