package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Policies that say something else than was meant. */
class MeantPeersTest {
  private static final String CART =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: cart, namespace: shop}
      spec:
        type: LoadBalancer
        selector: {app: cart}
        ports: [{port: 80, targetPort: http}]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: cart}}
          spec:
            containers:
            - name: cart
              ports: [{name: http, containerPort: 8080}]
              env:
              - {name: PAYMENTS, value: "https://user:hunter2@api.payments.com/v1"}
              - {name: SELF, value: "http://cart.shop:80"}
      ---
      """;

  private static String policy(String spec) {
    return CART
        + """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: cart, namespace: shop}
        spec:
        """
        + spec.indent(2);
  }

  @Test
  @DisplayName("S-45: the port of a Service is not what a policy sees")
  void aPolicySeesThePortOfThePod() {
    Judged wrong =
        Judged.by(
            new NetworkPolicyServicePort(),
            policy("podSelector: {matchLabels: {app: cart}}\ningress: [{ports: [{port: 80}]}]"));
    assertThat(wrong.messages())
        .singleElement()
        .asString()
        .contains("80 is the port of Service \"cart\": the pods listen on TCP 8080");
    for (String right : new String[] {"8080", "http", "9090"}) {
      assertThat(
              Judged.by(
                      new NetworkPolicyServicePort(),
                      policy("podSelector: {}\ningress: [{ports: [{port: %s}]}]".formatted(right)))
                  .messages())
          .as(right)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("S-45: towards others as well, for the pods that the peer means")
  void anEgressRuleIsAboutThePortsOfItsPeers() {
    assertThat(
            Judged.by(
                    new NetworkPolicyServicePort(),
                    policy(
                        """
                        podSelector: {matchLabels: {app: web}}
                        policyTypes: [Egress]
                        egress:
                        - to: [{podSelector: {matchLabels: {app: cart}}}]
                          ports: [{port: 80}]
                        """))
                .messages())
        .hasSize(1);
  }

  @Test
  @DisplayName("S-52: a policy whose deletion opens pods is told from one that others back up")
  void aDefaultDenyMakesDeletingHarmless() {
    String allow = "podSelector: {matchLabels: {app: cart}}\ningress: [{ports: [{port: 8080}]}]";
    assertThat(Judged.by(new IsolatedByOnePolicy(), policy(allow)).messages())
        .singleElement()
        .asString()
        .endsWith("nothing but this policy closes ingress of Deployment shop/cart");
    String egressOnly =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: deny, namespace: shop}
        spec: {podSelector: {}, policyTypes: [Egress]}
        """;
    assertThat(Judged.by(new IsolatedByOnePolicy(), policy(allow) + egressOnly).messages())
        .as("of another direction")
        .hasSize(1);
    String both = egressOnly.replace("[Egress]", "[Ingress]");
    assertThat(Judged.by(new IsolatedByOnePolicy(), policy(allow) + both).messages()).isEmpty();
  }

  @Test
  void allNamespacesAreNotTheInternet() {
    Judged egress =
        Judged.by(
            new NetworkPolicyInternetPeer(),
            policy(
                """
                podSelector: {}
                policyTypes: [Egress]
                egress: [{to: [{namespaceSelector: {}}]}]
                """));
    assertThat(egress.messages())
        .singleElement()
        .asString()
        .contains("does not reach api.payments.com on 443, which its variable PAYMENTS names")
        .doesNotContain("hunter2");
    Judged ingress =
        Judged.by(
            new NetworkPolicyInternetPeer(),
            policy("podSelector: {}\ningress: [{from: [{namespaceSelector: {}}]}]"));
    assertThat(ingress.messages())
        .singleElement()
        .asString()
        .contains("clients outside of the cluster do not get through Service shop/cart");
  }

  @Test
  void whereTheInternetGetsInAnywayNothingIsMeantWrongly() {
    assertThat(
            Judged.by(
                    new NetworkPolicyInternetPeer(),
                    policy(
                        """
                        podSelector: {}
                        ingress:
                        - from: [{namespaceSelector: {}}]
                        - from: [{ipBlock: {cidr: 0.0.0.0/0}}]
                        """))
                .messages())
        .isEmpty();
  }

  @Test
  void aBlockOfPodAddressesIsKnownWhereTheClusterSaysSo() {
    String block = "podSelector: {}\negress: [{to: [{ipBlock: {cidr: 10.42.7.0/24}}]}]";
    String pool =
        """
        ---
        apiVersion: crd.projectcalico.org/v1
        kind: IPPool
        metadata: {name: default}
        spec: {cidr: 10.42.0.0/16}
        """;
    assertThat(Judged.by(new NetworkPolicyPodAddressBlock(), policy(block)).messages()).isEmpty();
    assertThat(Judged.by(new NetworkPolicyPodAddressBlock(), policy(block) + pool).messages())
        .singleElement()
        .asString()
        .contains("10.42.7.0/24 lies in 10.42.0.0/16");
  }
}
