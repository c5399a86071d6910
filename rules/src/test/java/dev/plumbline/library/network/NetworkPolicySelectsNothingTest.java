package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkPolicySelectsNothingTest {
  private static final String POLICY =
      """
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: cart, namespace: shop}
      spec:
        podSelector: %s
      ---
      """;
  private static final String BASKET = POLICY.formatted("{matchLabels: {app: basket}}");
  private static final String CART =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: %s}
      spec:
        template:
          metadata: {labels: {app: %s}}
      """;

  private static Judged judge(World world, String manifests) {
    return Judged.by(new NetworkPolicySelectsNothing(), world, manifests);
  }

  @Test
  @DisplayName("S-53: a selector that matches nothing is a finding in a closed world")
  void noPodHasTheLabels() {
    assertThat(judge(World.CLOSED, BASKET + CART.formatted("shop", "cart")).messages())
        .containsExactly("5: no pod of namespace \"shop\" has the labels app=basket");
  }

  @Test
  @DisplayName("S-53: in an open world the pods may be elsewhere")
  void podsMayBeElsewhere() {
    Judged judged = judge(World.OPEN, BASKET);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly("no pod here has the labels app=basket; one may exist elsewhere");
  }

  @Test
  @DisplayName("S-48: a policy never selects pods of another namespace")
  void podsOfAnotherNamespaceDoNotCount() {
    assertThat(judge(World.CLOSED, BASKET + CART.formatted("shop", "basket")).messages()).isEmpty();
    assertThat(judge(World.CLOSED, BASKET + CART.formatted("other", "basket")).messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-49: a selector on labels that pods get when they are created may match")
  void generatedLabelsMayMatch() {
    String policy = POLICY.formatted("{matchExpressions: [{key: job-name, operator: Exists}]}");
    String job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: pay, namespace: shop}\n";
    assertThat(judge(World.CLOSED, policy).messages()).hasSize(1);
    assertThat(judge(World.CLOSED, policy + job).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-29: an empty selector is there for every pod to come")
  void anEmptySelectorIsNoMistake() {
    assertThat(judge(World.CLOSED, POLICY.formatted("{}")).messages()).isEmpty();
    assertThat(judge(World.CLOSED, POLICY.formatted("null")).messages()).isEmpty();
  }

  @Test
  void anOperatorMayMakeThePods() {
    String prometheus =
        """
        apiVersion: monitoring.coreos.com/v1
        kind: Prometheus
        metadata: {name: k8s, namespace: shop}
        """;
    Judged judged = judge(World.CLOSED, BASKET + prometheus);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no workload has the labels app=basket, but the pods of"
                + " Prometheus.monitoring.coreos.com \"k8s\" may");
  }

  @Test
  void certManagerMakesItsSolversWhenItNeedsThem() {
    String solvers =
        POLICY.formatted("{matchLabels: {acme.cert-manager.io/http01-solver: 'true'}}");
    Judged judged = judge(World.CLOSED, solvers);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no workload has the labels acme.cert-manager.io/http01-solver=true,"
                + " but the solver pods of cert-manager may");
  }
}
