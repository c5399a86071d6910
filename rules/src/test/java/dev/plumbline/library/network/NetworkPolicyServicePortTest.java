package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkPolicyServicePortTest {
  private static final String SYSTEM =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: cart}
      spec: {selector: {app: cart}, ports: [{name: web, port: 80, targetPort: http}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, labels: {app: cart}}
      spec: {containers: [{name: app, ports: [{name: http, containerPort: 8080}]}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: silent, labels: {app: silent}}
      spec: {containers: [{name: app}]}
      """;

  private static List<String> messages(World world, String spec, String... more) {
    String policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\n";
    return Judged.by(
            new NetworkPolicyServicePort(),
            world,
            policy + "spec: " + spec + "\n" + SYSTEM + String.join("", more))
        .messages();
  }

  private static List<String> ingress(String pods, String ports, String... more) {
    return messages(
        World.CLOSED, "{podSelector: {%s}, ingress: [{ports: [%s]}]}".formatted(pods, ports), more);
  }

  private static List<String> egress(String peers, String ports) {
    return messages(World.CLOSED, "{egress: [{to: [%s], ports: [%s]}]}".formatted(peers, ports));
  }

  private static final String CART = "matchLabels: {app: cart}";
  private static final String FOUND =
      "4: 80 is the port of Service \"cart\": the pods listen on TCP 8080, and that is what a policy"
          + " sees";

  @Test
  @DisplayName("S-45: the port of a Service is not that of its pods")
  void thePortOfAServiceLetsNothingThrough() {
    assertThat(ingress(CART, "{port: 80}")).containsExactly(FOUND);
    assertThat(ingress(CART, "{port: 8080}, {port: http}")).isEmpty();
  }

  @Test
  @DisplayName("S-45: nor is it where a policy lets pods connect to others")
  void egressIsToPortsOfPodsToo() {
    assertThat(egress("{podSelector: {" + CART + "}}", "{port: 80}")).containsExactly(FOUND);
    String byName = "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: default}}";
    assertThat(egress("{" + byName + ", podSelector: {" + CART + "}}", "{port: 80}")).hasSize(1);
  }

  @Test
  void otherDestinationsMayListenThere() {
    assertThat(egress("{podSelector: {" + CART + "}}, {ipBlock: {cidr: 8.8.8.8/32}}", "{port: 80}"))
        .isEmpty();
    assertThat(egress("{namespaceSelector: {}}", "{port: 80}")).isEmpty();
    assertThat(egress("", "{port: 80}")).isEmpty();
    assertThat(ingress("", "{port: 80}")).as("a pod that names no port").isEmpty();
  }

  @Test
  void aPortThatNoServiceHasIsNotAMistakeOfThisKind() {
    assertThat(ingress(CART, "{port: 81}, {port: 80, protocol: UDP}, {port: metrics}")).isEmpty();
    assertThat(ingress(CART, "{port: 80, endPort: 90}, {protocol: TCP}")).isEmpty();
  }

  @Test
  void anotherServiceMayLeadToThatPort() {
    String second =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: second}
        spec: {selector: {app: cart}, ports: [{port: 9000, targetPort: 80}]}
        """;
    assertThat(ingress(CART, "{port: 80}", second)).isEmpty();
  }

  @Test
  @DisplayName("S-51: in an open world there may be other pods")
  void podsMayBeElsewhere() {
    String spec = "{podSelector: {" + CART + "}, ingress: [{ports: [{port: 80}]}]}";
    assertThat(messages(World.OPEN, spec)).isEmpty();
    assertThat(messages(World.CLOSED, spec)).hasSize(1);
  }
}
