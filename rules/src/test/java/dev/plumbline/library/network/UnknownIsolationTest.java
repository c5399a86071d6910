package dev.plumbline.library.network;

import static dev.plumbline.library.network.Isolated.CART;
import static dev.plumbline.library.network.Isolated.OPEN_TO_INGRESS;
import static dev.plumbline.library.network.Isolated.ingress;
import static dev.plumbline.library.network.Isolated.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where neither yes nor no would be true. */
class UnknownIsolationTest {

  @Test
  @DisplayName("S-46: pods on the node's network neither pass nor fail")
  void hostNetworkPodsCannotBeProtected() {
    String manifests =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: agent}
        spec: {hostNetwork: true}
        ---
        """
            + policy("{}");
    assertThat(ingress(manifests).messages()).isEmpty();
    assertThat(ingress(manifests).reasons())
        .containsExactly(
            "the pods use the network of their node: no NetworkPolicy can protect them");
  }

  @Test
  @DisplayName("S-51: in an open world a missing policy is unknown")
  void missingIsUnknownInAnOpenWorld() {
    Judged judged = Judged.by(new NoIngressPolicy(), World.OPEN, CART);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no NetworkPolicy here isolates the pods for ingress; one may exist elsewhere");
  }

  @Test
  @DisplayName("S-51: in an open world a policy that isolates is known")
  void isolatedIsKnownInAnOpenWorld() {
    Judged judged = Judged.by(new NoIngressPolicy(), World.OPEN, CART + policy("{}"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {name: p}}",
        "{apiVersion: crd.projectcalico.org/v1, kind: GlobalNetworkPolicy, metadata: {name: p}}",
        "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name:"
            + " p}}",
        "{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata:"
            + " {name: p}}"
      })
  @DisplayName("S-54: where a policy of another kind may isolate, a missing policy is unknown")
  void otherKindsOfPolicyMayIsolate(String other) {
    Judged judged = ingress(CART + other);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .singleElement()
        .asString()
        .startsWith("no NetworkPolicy isolates the pods for ingress, but ")
        .endsWith(" \"p\" may, and is not understood");
    assertThat(ingress(CART + policy("{}") + other).reasons()).isEmpty();
  }

  @Test
  @DisplayName("S-54: a policy of another kind in another namespace does not count")
  void otherKindsElsewhereDoNotCount() {
    assertThat(
            ingress(
                    CART
                        + "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy,"
                        + " metadata: {name: p, namespace: other}}")
                .messages())
        .containsExactly(OPEN_TO_INGRESS);
  }

  @Test
  @DisplayName("S-56: in a cluster a pod that is over is not exposed; in a file its status is void")
  void podsThatAreOver() {
    String over =
        "{apiVersion: v1, kind: Pod, metadata: {name: job-1}, status: {phase: Succeeded}}";
    assertThat(Judged.by(new NoIngressPolicy(), World.CLUSTER, over).messages()).isEmpty();
    assertThat(ingress(over).messages()).hasSize(1);
  }
}
