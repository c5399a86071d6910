package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyInternetPeerTest {
  private static final String WEB =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80, targetPort: http}]}
      """;

  private static String ingress(String rules) {
    return """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: web}
        spec: {podSelector: {matchLabels: {app: web}}, ingress: [%s]}
        """
        .formatted(rules);
  }

  private static List<String> messages(World world, String... manifests) {
    return Judged.by(new NetworkPolicyInternetPeer(), world, String.join("", manifests)).messages();
  }

  @Test
  @DisplayName("S-34: every namespace is no address outside of the cluster")
  void clientsOutsideAreNotLetIn() {
    String everyNamespace = ingress("{from: [{namespaceSelector: {}}]}");
    String message =
        "14: it means pods: clients outside of the cluster do not get through Service default/web to"
            + " Pod default/web";
    assertThat(messages(World.CLOSED, WEB, everyNamespace)).containsExactly(message);
    assertThat(messages(World.CLOSED, WEB.replace("LoadBalancer", "NodePort"), everyNamespace))
        .containsExactly(message);
    assertThat(messages(World.CLOSED, WEB.replace("LoadBalancer", "ClusterIP"), everyNamespace))
        .isEmpty();
    assertThat(messages(World.OPEN, WEB, everyNamespace)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{from: [{namespaceSelector: {}}, {ipBlock: {cidr: 203.0.113.0/24}}]}",
        "{from: [{namespaceSelector: {}}]}, {ports: [{port: 8080}]}",
        "{from: [{namespaceSelector: {}}], ports: [{port: 9090}]}",
        "{from: [{namespaceSelector: {matchLabels: {team: shop}}}]}",
        "{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}]}"
      })
  void somebodyElseOrAnotherPortIsMeant(String rules) {
    assertThat(messages(World.CLOSED, WEB, ingress(rules))).isEmpty();
  }

  @Test
  void aRuleAboutNamesIsNotAboutWhatAVariableNames() {
    String told =
        WEB.replace(
            "{name: web, ports",
            "{name: web, env: [{name: BASE, value: 'https://shop.example.com'}], ports");
    String egress =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: web}
        spec: {podSelector: {}, policyTypes: [Egress],
          egress: [{to: [{namespaceSelector: {}}], ports: [%s]}]}
        """;
    assertThat(messages(World.CLOSED, told, egress.formatted("{port: 53, protocol: UDP}")))
        .isEmpty();
    assertThat(messages(World.CLOSED, told, egress.formatted("{port: 443, protocol: UDP}")))
        .isEmpty();
    assertThat(messages(World.CLOSED, told, egress.formatted("{port: 400, endPort: 500}")))
        .hasSize(1);
  }

  @Test
  void anotherPolicyMayLetTheClientsIn() {
    String other =
        ingress("{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}").replace("web}\nspec", "x}\nspec");
    assertThat(messages(World.CLOSED, WEB, ingress("{from: [{namespaceSelector: {}}]}"), other))
        .isEmpty();
  }
}
