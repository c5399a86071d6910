package dev.plumbline.library.network;

import static dev.plumbline.rule.Severity.HIGH;
import static dev.plumbline.rule.Severity.INFO;
import static dev.plumbline.rule.Severity.LOW;
import static dev.plumbline.rule.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code allow-all-ingress} and {@code allow-all-egress}. */
class OpeningsTest {

  private static String policy(String spec) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: some}
    spec: %s
    """
        .formatted(spec);
  }

  private static Judged ingress(String spec) {
    return Judged.by(new AllowAllIngress(), policy(spec));
  }

  private static Judged egress(String spec) {
    return Judged.by(new AllowAllEgress(), policy(spec));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ingress: []}", "{policyTypes: [Ingress]}", "{ingress: null}"})
  @DisplayName("S-30: no rule at all denies everything")
  void noRuleDenies(String spec) {
    assertThat(ingress(spec).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ingress: [{}]}", "{ingress: [{from: []}]}", "{ingress: [{ports: []}]}"})
  @DisplayName("S-30, S-31: a rule without peers and ports allows everybody on every port")
  void anEmptyRuleAllowsEverybody(String spec) {
    Judged judged = ingress(spec);
    assertThat(judged.messages())
        .containsExactly(
            "4: ingress is allowed from everywhere, inside and outside the cluster,"
                + " on every port");
    assertThat(judged.severities()).containsExactly(HIGH);
  }

  @Test
  @DisplayName("S-31: a rule without peers on named ports is low")
  void namedPortsAreLow() {
    Judged judged =
        ingress("{ingress: [{ports: [{port: 80}, {port: 7000, endPort: 7010, protocol: UDP}]}]}");
    assertThat(judged.messages())
        .containsExactly(
            "4: ingress is allowed from everywhere, inside and outside the cluster,"
                + " on TCP 80, UDP 7000-7010");
    assertThat(judged.severities()).containsExactly(LOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{protocol: TCP}", "{port: 1, endPort: 65535}", "null"})
  @DisplayName("S-42: a port entry that leaves no port out limits nothing")
  void everyPortIsNotNamed(String port) {
    Judged judged = ingress("{ingress: [{ports: [" + port + "]}]}");
    assertThat(judged.messages()).singleElement().asString().endsWith("on every TCP port");
    assertThat(judged.severities()).containsExactly(HIGH);
  }

  @Test
  @DisplayName("S-34: every namespace is not everywhere: no address outside the cluster is let in")
  void everyNamespaceIsNotEverywhere() {
    assertThat(ingress("{ingress: [{from: [{namespaceSelector: {}}]}]}").messages()).isEmpty();
    assertThat(ingress("{ingress: [{from: [{podSelector: {}}]}]}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-41: 0.0.0.0/0 is every IPv4 address, ::/0 every IPv6 address")
  void everyAddress() {
    Judged judged =
        ingress("{ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}, {ipBlock: {cidr: '::/0'}}]}]}");
    assertThat(judged.messages())
        .containsExactly(
            "4: ingress is allowed from every IPv4 address (0.0.0.0/0) on every port",
            "4: ingress is allowed from every IPv6 address (::/0) on every port");
    assertThat(judged.paths()).contains("spec.ingress[0].from[1].ipBlock.cidr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{cidr: 10.0.0.0/8}",
        "{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}",
        "{cidr: 0.0.0.0}",
        "{}"
      })
  @DisplayName("S-41: a part of the addresses is not every address")
  void partOfTheAddresses(String block) {
    assertThat(ingress("{ingress: [{from: [{ipBlock: " + block + "}]}]}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-28: a rule in a direction that the policy does not isolate lets nobody in")
  void rulesWithoutEffectAreNotReported() {
    assertThat(ingress("{policyTypes: [Egress], ingress: [{}]}").messages()).isEmpty();
    assertThat(egress("{policyTypes: [Ingress], egress: [{}]}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-31: an egress rule without peers reaches the internet")
  void egressToEverywhere() {
    Judged judged = egress("{egress: [{}]}");
    assertThat(judged.messages())
        .containsExactly(
            "4: egress is allowed to everywhere, inside and outside the cluster, on every port");
    assertThat(judged.severities()).containsExactly(MEDIUM);
    assertThat(ingress("{egress: [{}]}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-40: name resolution to everywhere is for information")
  void nameResolutionIsForInformation() {
    assertThat(egress("{egress: [{ports: [{port: 53}, {port: 53, protocol: UDP}]}]}").severities())
        .containsExactly(INFO);
    assertThat(egress("{egress: [{ports: [{port: 53}, {port: 443}]}]}").severities())
        .containsExactly(LOW);
  }

  @Test
  @DisplayName("S-32: what null allows is said once, by network-policy-null-peer")
  void nullIsLeftToTheOtherRule() {
    assertThat(ingress("{ingress: [{from: null}, null, {podSelector: {}}]}").messages()).isEmpty();
  }
}
