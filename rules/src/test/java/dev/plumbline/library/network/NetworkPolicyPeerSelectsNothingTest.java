package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkPolicyPeerSelectsNothingTest {
  private static final String POD =
      """
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: shop, labels: {app: shop}}
      """;

  private static List<String> messages(World world, String spec) {
    String policy =
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: cart}\n";
    return Judged.by(
            new NetworkPolicyPeerSelectsNothing(), world, policy + "spec: " + spec + "\n" + POD)
        .messages();
  }

  @Test
  @DisplayName("S-53: a peer that selects no pod of the policy's namespace lets nobody through")
  void aPeerWithoutPods() {
    assertThat(
            messages(
                World.CLOSED,
                "{ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}],"
                    + " egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]}"))
        .containsExactly(
            "4: no pod of namespace \"default\" has the labels app=web",
            "4: no pod of namespace \"default\" has the labels app=db");
  }

  @Test
  @DisplayName("S-34: pods of other namespaces are somebody else's to name")
  void otherNamespacesAreNotLookedInto() {
    assertThat(
            messages(
                World.CLOSED,
                "{ingress: [{from: [{podSelector: {matchLabels: {app: web}},"
                    + " namespaceSelector: {}}]}]}"))
        .isEmpty();
  }

  @Test
  void aPeerWithPodsIsFine() {
    assertThat(
            messages(
                World.CLOSED,
                "{ingress: [{from: [{podSelector: {matchLabels: {app: shop}}},"
                    + " {podSelector: {}}]}]}"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-53: in an open world the pods may be elsewhere")
  void podsMayBeElsewhere() {
    assertThat(
            messages(World.OPEN, "{ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}"))
        .isEmpty();
  }

  @Test
  void aRuleWithoutEffectIsNotReported() {
    assertThat(
            messages(
                World.CLOSED,
                "{policyTypes: [Egress],"
                    + " ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}"))
        .isEmpty();
  }
}
