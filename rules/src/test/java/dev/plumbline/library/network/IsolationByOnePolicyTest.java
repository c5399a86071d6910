package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IsolationByOnePolicyTest {
  private static final String CART =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, namespace: shop, labels: {app: cart}}
      """;
  private static final String DENIED_ELSEWHERE =
      policy("default-deny", "post", "podSelector: {}, policyTypes: [Ingress]");
  private static final String ONE =
      policy("cart", "shop", "podSelector: {matchLabels: {app: cart}}, ingress: [{}]");

  private static String policy(String name, String namespace, String spec) {
    return """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: %s, namespace: %s}
        spec: {%s}
        """
        .formatted(name, namespace, spec);
  }

  private static List<String> messages(String... manifests) {
    return messages(World.CLOSED, manifests);
  }

  private static List<String> messages(World world, String... manifests) {
    return Judged.by(new IsolationByOnePolicy(), world, String.join("", manifests)).messages();
  }

  @Test
  @DisplayName("S-52: without the only policy that selects them the pods are open")
  void theOnlyPolicyIsNamed() {
    assertThat(messages(CART, ONE, DENIED_ELSEWHERE))
        .containsExactly(
            "7: no other policy closes the pods of Pod \"cart\" for ingress: namespace \"shop\" has"
                + " no default-deny, as namespace \"post\" has");
  }

  @Test
  void nobodyIsAskedForADefaultDenyWhereNoNamespaceHasOne() {
    assertThat(messages(CART, ONE)).isEmpty();
    String allowed = policy("allow", "post", "podSelector: {}, ingress: [{}]");
    assertThat(messages(CART, ONE, allowed)).isEmpty();
  }

  @Test
  @DisplayName("S-38: a default-deny for the other direction is no example")
  void directionsAreIndependent() {
    String egress = policy("default-deny", "post", "podSelector: {}, policyTypes: [Egress]");
    assertThat(messages(CART, ONE, egress)).isEmpty();
  }

  @Test
  void anotherPolicyThatSelectsThePodsStandsIn() {
    String other = ONE.replace("name: cart", "name: other");
    assertThat(messages(CART, ONE, other, DENIED_ELSEWHERE)).isEmpty();
    String all = policy("all", "shop", "podSelector: {}, policyTypes: [Ingress]");
    assertThat(messages(CART, ONE, all, DENIED_ELSEWHERE)).isEmpty();
  }

  @Test
  @DisplayName("S-54: a policy of the administrator may close the pods all the same")
  void policiesOfOtherKindsMayStandIn() {
    String baseline =
        """
        ---
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: BaselineAdminNetworkPolicy
        metadata: {name: default}
        """;
    assertThat(messages(CART, ONE, DENIED_ELSEWHERE, baseline)).isEmpty();
  }

  @Test
  @DisplayName("S-51: in an open world the default-deny may be elsewhere")
  void theDefaultDenyMayBeElsewhere() {
    assertThat(messages(World.OPEN, CART, ONE, DENIED_ELSEWHERE)).isEmpty();
  }
}
