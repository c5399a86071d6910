package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkPolicyNullPeerTest {

  private static List<String> messages(String spec) {
    return Judged.by(
            new NetworkPolicyNullPeer(),
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: some}\n"
                + spec)
        .messages();
  }

  @Test
  @DisplayName("S-32: from with nothing behind it allows everywhere")
  void nullFromAllowsEverywhere() {
    assertThat(
            messages(
                """
                spec:
                  ingress:
                  - from:
                  - podSelector: {matchLabels: {app: shop}}
                """))
        .containsExactly(
            "6: \"from\" is null, which allows ingress from everywhere",
            "7: \"podSelector\" stands in the rule and not below \"from\","
                + " which allows ingress from everywhere");
  }

  @Test
  @DisplayName("S-32: to with nothing behind it allows everywhere, and isolates egress")
  void nullToAllowsEverywhere() {
    assertThat(messages("spec: {egress: [{to: null, ports: [{port: 443}]}]}"))
        .containsExactly("4: \"to\" is null, which allows egress to everywhere");
  }

  @Test
  @DisplayName("S-32: a rule that is null allows everywhere")
  void nullRuleAllowsEverywhere() {
    assertThat(messages("spec: {ingress: [null]}"))
        .containsExactly("4: the rule is null, which allows ingress from everywhere");
  }

  @Test
  @DisplayName("S-32: written on purpose, an open rule is no slip")
  void openOnPurposeIsNoSlip() {
    assertThat(messages("spec: {ingress: [{}, {from: []}, {ports: [{port: 80}]}]}")).isEmpty();
  }

  @Test
  @DisplayName("S-32: null without effect is not reported")
  void nullWithoutEffectIsNotReported() {
    assertThat(messages("spec: {policyTypes: [Egress], ingress: [{from: null}]}")).isEmpty();
    assertThat(messages("spec: {ingress: null}")).isEmpty();
  }
}
