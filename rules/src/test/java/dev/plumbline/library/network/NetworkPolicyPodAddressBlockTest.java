package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyPodAddressBlockTest {
  private static final String KUBEADM =
      """
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      networking: {podSubnet: "10.244.0.0/16,fd00:10::/48", serviceSubnet: 10.96.0.0/12}
      """;

  private static List<String> messages(String source, String peer, String ports) {
    String policy =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: p}
        spec: {podSelector: {}, egress: [{to: [{ipBlock: {%s}}], ports: [%s]}]}
        """;
    return Judged.by(new NetworkPolicyPodAddressBlock(), source + policy.formatted(peer, ports))
        .messages();
  }

  @ParameterizedTest
  @DisplayName("S-41: whether a block means pods depends on the implementation")
  @CsvSource({"10.244.0.0/16", "10.244.7.9/32", "fd00:10::/64"})
  void addressesOfPodsAreFound(String cidr) {
    assertThat(messages(KUBEADM, "cidr: '" + cidr + "'", ""))
        .singleElement()
        .asString()
        .contains(cidr + " are addresses of pods (")
        .endsWith(
            " of ClusterConfiguration): whether an ipBlock means pods depends on the network plugin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cidr: 10.0.0.0/8",
        "cidr: 0.0.0.0/0, except: [10.244.0.0/16]",
        "cidr: 192.168.0.0/16",
        "cidr: 'fd00::/8'"
      })
  void blocksWithOtherAddressesInThemAreNot(String block) {
    assertThat(messages(KUBEADM, block, "")).isEmpty();
  }

  @Test
  void addressesOfServicesAreReplacedBeforeAPolicySeesThem() {
    assertThat(messages(KUBEADM, "cidr: 10.96.0.1/32", "{port: 443}"))
        .containsExactly(
            "8: 10.96.0.1/32 are addresses of Services (10.96.0.0/12 of ClusterConfiguration): a"
                + " policy sees those of the pods behind them");
  }

  @Test
  @DisplayName("S-40: a resolver on the node may have the address of the Service")
  void theAddressOfTheResolverIsAllowedForNames() {
    assertThat(messages(KUBEADM, "cidr: 10.96.0.10/32", "{port: 53, protocol: UDP}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: crd.projectcalico.org/v1, kind: IPPool, metadata: {name: a}, spec: {cidr: 10.9.0.0/16}}",
        "{apiVersion: operator.tigera.io/v1, kind: Installation, metadata: {name: a}, spec: {calicoNetwork: {ipPools: [{cidr: 10.9.0.0/16}]}}}",
        "{apiVersion: config.openshift.io/v1, kind: Network, metadata: {name: a}, spec: {clusterNetwork: [{cidr: 10.9.0.0/16}]}}",
        "{apiVersion: kubeproxy.config.k8s.io/v1alpha1, kind: KubeProxyConfiguration, clusterCIDR: 10.9.0.0/16}",
        "{apiVersion: v1, kind: Node, metadata: {name: a}, spec: {podCIDR: 10.9.1.0/24}}",
        "{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {name: a}, spec: {cidrs: [10.9.0.0/16]}}",
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {clusterIP: 10.9.1.2}}"
      })
  void everyObjectThatNamesAddressesIsAsked(String source) {
    assertThat(messages(source + "\n", "cidr: 10.9.1.2/32", "")).hasSize(1);
  }

  @Test
  void nothingIsSaidWhereNobodyNamesTheAddressesOfPods() {
    assertThat(messages("", "cidr: 10.244.0.0/16", "")).isEmpty();
    String headless =
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {clusterIP: None}}";
    assertThat(messages(headless + "\n", "cidr: 10.244.0.0/16", "")).isEmpty();
  }
}
