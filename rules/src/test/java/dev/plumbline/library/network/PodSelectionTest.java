package dev.plumbline.library.network;

import static dev.plumbline.library.network.Isolated.CART;
import static dev.plumbline.library.network.Isolated.OPEN_TO_INGRESS;
import static dev.plumbline.library.network.Isolated.ingress;
import static dev.plumbline.library.network.Isolated.policy;
import static dev.plumbline.library.network.Isolated.policySelecting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pods a policy selects. */
class PodSelectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"{podSelector: {}}", "{podSelector: null}", "{}"})
  @DisplayName("S-29: an empty or absent podSelector selects every pod of the namespace")
  void noSelectorSelectsAll(String spec) {
    assertThat(ingress(CART + policy(spec)).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{podSelector: {matchLabels: {app: 1}}}",
        "{podSelector: [app]}",
        "{podSelector: {matchLabels: app}}",
        "{podSelector: {matchExpressions: {key: app, operator: Exists}}}",
        "{podSelector: {matchExpressions: [{key: app, operator: exists}]}}",
        "{podSelector: {matchExpressions: [{key: app, operator: NotIn}]}}"
      })
  @DisplayName("S-29: a selector that the API server refuses does not select every pod")
  void anInvalidSelectorSelectsNone(String spec) {
    assertThat(ingress(CART + policy(spec)).messages()).containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-36: matchLabels and matchExpressions must all hold")
  void labelsAndExpressionsAreAnded() {
    assertThat(ingress(CART + selecting("In", "[back, front]")).messages()).isEmpty();
    assertThat(ingress(CART + selecting("In", "[front]")).messages()).hasSize(1);
    assertThat(
            ingress(CART + policy("{podSelector: {matchLabels: {app: cart, more: x}}}")).messages())
        .hasSize(1);
  }

  private static String selecting(String operator, String values) {
    return policy(
        """
        {podSelector: {matchLabels: {app: cart},
          matchExpressions: [{key: tier, operator: %s, values: %s}]}}
        """
            .formatted(operator, values));
  }

  @Test
  @DisplayName("S-36: NotIn and DoesNotExist select pods without the key, In and Exists do not")
  void negativeOperatorsSelectPodsWithoutTheKey() {
    assertThat(
            ingress(CART + policySelecting("{key: zone, operator: NotIn, values: [a]}")).messages())
        .isEmpty();
    assertThat(ingress(CART + policySelecting("{key: zone, operator: DoesNotExist}")).messages())
        .isEmpty();
    assertThat(ingress(CART + policySelecting("{key: zone, operator: In, values: [a]}")).messages())
        .hasSize(1);
    assertThat(ingress(CART + policySelecting("{key: zone, operator: Exists}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-48: a policy in another namespace does not count")
  void aPolicyInAnotherNamespaceDoesNotCount() {
    String elsewhere = policy("{}").replace("name: some", "name: some, namespace: other");
    assertThat(ingress(CART + elsewhere).messages()).containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-48: an absent namespace is the default namespace")
  void anAbsentNamespaceIsTheDefaultOne() {
    String written = policy("{}").replace("name: some", "name: some, namespace: default");
    assertThat(ingress(CART + written).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-49: a Job's pods carry the name of the Job")
  void jobNamesAreLabels() {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: load}
        spec: {template: {spec: {restartPolicy: Never}}}
        ---
        """;
    assertThat(ingress(job + policy("{podSelector: {matchLabels: {job-name: load}}}")).messages())
        .isEmpty();
    assertThat(ingress(job + policy("{podSelector: {matchLabels: {job-name: save}}}")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-49: a selector on a label that the cluster sets may select the pods")
  void generatedLabelsMayMatch() {
    Judged judged =
        ingress(CART + policy("{podSelector: {matchLabels: {app: cart, pod-template-hash: a1}}}"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "NetworkPolicy \"some\" selects by labels that pods get when they are created");
  }

  @Test
  @DisplayName("S-49: a label that the cluster sets exists, whatever its value")
  void generatedLabelsExist() {
    assertThat(
            ingress(CART + policySelecting("{key: pod-template-hash, operator: Exists}"))
                .messages())
        .isEmpty();
    assertThat(
            ingress(CART + policySelecting("{key: pod-template-hash, operator: DoesNotExist}"))
                .messages())
        .hasSize(1);
    assertThat(
            ingress(
                    CART
                        + policy(
                            "{podSelector: {matchLabels: {app: shop, pod-template-hash: a1}}}"))
                .messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-50: pods without labels are selected by empty and negative selectors only")
  void podsWithoutLabels() {
    String bare = "{apiVersion: v1, kind: Pod, metadata: {name: bare}}\n---\n";
    assertThat(ingress(bare + policy("{podSelector: {}}")).messages()).isEmpty();
    assertThat(ingress(bare + policySelecting("{key: app, operator: DoesNotExist}")).messages())
        .isEmpty();
    assertThat(
            ingress(bare + policySelecting("{key: app, operator: NotIn, values: [a]}")).messages())
        .isEmpty();
    assertThat(ingress(bare + policy("{podSelector: {matchLabels: {app: bare}}}")).messages())
        .hasSize(1);
    assertThat(ingress(bare + policySelecting("{key: app, operator: Exists}")).messages())
        .hasSize(1);
  }
}
