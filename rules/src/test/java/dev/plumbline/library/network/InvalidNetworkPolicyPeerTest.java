package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidNetworkPolicyPeerTest {

  private static List<String> messages(String rule) {
    return Judged.by(
            new InvalidNetworkPolicyPeer(),
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: some}
            spec: {ingress: [%s]}
            """
                .formatted(rule))
        .messages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{podSelector: null}", "{namespace: shop}"})
  @DisplayName("S-35: a peer needs a selector or a block")
  void anEmptyPeerIsInvalid(String peer) {
    assertThat(messages("{from: [" + peer + "]}"))
        .containsExactly("4: the peer has no podSelector, namespaceSelector or ipBlock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"podSelector", "namespaceSelector"})
  @DisplayName("S-35: a block excludes selectors, even empty ones")
  void aBlockExcludesSelectors(String selector) {
    assertThat(messages("{from: [{ipBlock: {cidr: 10.0.0.0/8}, " + selector + ": {}}]}"))
        .containsExactly("4: ipBlock excludes selectors in the same peer");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0/8", "10.0.0.0", "example.org/8", "1::2::3/64", "''"})
  @DisplayName("S-41: a block is an address and a prefix")
  void aBlockIsAnAddressAndAPrefix(String cidr) {
    assertThat(messages("{from: [{ipBlock: {cidr: '" + cidr + "'}}]}"))
        .containsExactly("4: cidr \"" + cidr + "\" is no block of addresses");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 11.0.0.0/16",
    "10.0.0.0/8, 10.0.0.0/8",
    "10.1.0.0/16, 10.0.0.0/8",
    "0.0.0.0/0, fd00::/8",
    "fd00::/8, fe80::/10"
  })
  @DisplayName("S-41: an exception lies inside its block and is smaller")
  void anExceptionOutsideIsInvalid(String cidr, String except) {
    assertThat(
            messages("{from: [{ipBlock: {cidr: '%s', except: ['%s']}}]}".formatted(cidr, except)))
        .containsExactly(
            "4: except \"%s\" is not a smaller block inside cidr \"%s\"".formatted(except, cidr));
  }

  @Test
  @DisplayName("S-41: an exception that is no block is named")
  void anExceptionThatIsNoBlock() {
    assertThat(messages("{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.2.3]}}]}"))
        .containsExactly("4: except \"10.1.2.3\" is no block of addresses");
  }

  @Test
  @DisplayName("S-41: exceptions inside their block are valid")
  void exceptionsInside() {
    assertThat(
            messages(
                "{from: [{ipBlock: {cidr: 10.9.0.0/8, except: [10.1.0.0/16, 10.255.0.1/32]}},"
                    + " {ipBlock: {cidr: 'fd00::/8', except: ['fd00:1::/32']}}]}"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-43: endPort needs a numeric port and is not less than it")
  void endPort() {
    assertThat(messages("{ports: [{endPort: 90}]}"))
        .containsExactly("4: endPort 90 needs a numeric port");
    assertThat(messages("{ports: [{port: http, endPort: 90}]}"))
        .containsExactly("4: endPort 90 needs a numeric port");
    assertThat(messages("{ports: [{port: 91, endPort: 90}]}"))
        .containsExactly("4: endPort 90 is less than port 91");
    assertThat(messages("{ports: [{port: 90, endPort: 90}, {port: http}, {}]}")).isEmpty();
  }

  @Test
  @DisplayName("S-35: what has no effect is refused all the same")
  void rulesWithoutEffectAreValidatedToo() {
    assertThat(messages("{}], policyTypes: [Ingress], egress: [{to: [{}]}")).hasSize(1);
  }
}
