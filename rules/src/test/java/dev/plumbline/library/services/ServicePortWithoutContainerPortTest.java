package dev.plumbline.library.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePortWithoutContainerPortTest {
  private static final String PORTS =
      "[{name: app, ports: [{name: http, containerPort: 8080},"
          + " {name: dns, containerPort: 53, protocol: UDP}]}]";

  private static Judged judge(String port, String... pods) {
    return Judged.by(
        new ServicePortWithoutContainerPort(),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: cart}
        spec: {selector: {app: cart}, ports: [%s]}
        ---
        %s
        """
            .formatted(port, String.join("---\n", pods)));
  }

  private static String pod(String name, String spec) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, labels: {app: cart}}
    spec: {%s}
    """
        .formatted(name, spec);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{port: 80, targetPort: http}",
        "{port: 80, targetPort: http, protocol: TCP}",
        "{port: 53, targetPort: dns, protocol: UDP}",
        "{port: 80, targetPort: 8080}",
        "{port: 8080}",
        "{port: 53, protocol: UDP}",
        "{name: http}",
        "http"
      })
  void aDeclaredPortIsFound(String port) {
    assertThat(judge(port, pod("cart", "containers: " + PORTS)).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{port: 80, targetPort: web}",
        "{port: 80, targetPort: HTTP}",
        "{port: 80, targetPort: \"8080\"}",
        "{port: 80, targetPort: http, protocol: UDP}",
        "{port: 80, targetPort: dns}"
      })
  void aNameThatNoContainerDeclaresNeverWorks(String port) {
    Judged judged = judge(port, pod("cart", "containers: " + PORTS));
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.ports[0].targetPort");
  }

  @Test
  @DisplayName("S-91: a numeric port need not be declared: another one is only information")
  void aNumberNeedNotBeDeclared() {
    Judged judged = judge("{port: 80, targetPort: 9090}", pod("cart", "containers: " + PORTS));
    assertThat(judged.severities()).containsExactly(Severity.INFO);
    assertThat(judged.messages())
        .containsExactly(
            "4: targetPort 9090 (TCP) is not among the ports that Pod \"cart\" declares");
  }

  @Test
  @DisplayName("S-91: where no port is declared, a number says nothing")
  void nothingIsDeclared() {
    assertThat(judge("{port: 80}", pod("cart", "containers: [{name: app}]")).messages()).isEmpty();
    assertThat(
            judge(
                    "{port: 80}",
                    pod("cart", "containers: " + PORTS),
                    pod("pay", "containers: [{name: app}]"))
                .messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-44: a named port is looked up in each pod")
  void somePodsMayLackIt() {
    Judged judged =
        judge(
            "{port: 80, targetPort: http}",
            pod("cart", "containers: " + PORTS),
            pod("pay", "containers: [{name: app}]"));
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.messages())
        .containsExactly(
            "4: targetPort \"http\" (TCP) is declared by some of the selected pods, but not by"
                + " Pod \"pay\"");
  }

  @Test
  @DisplayName("S-14: a sidecar's port counts, that of an ordinary init container does not")
  void sidecarsCount() {
    String main = "containers: [{name: x}], initContainers: ";
    String sidecar = PORTS.replace("name: app,", "name: app, restartPolicy: Always,");
    String port = "{port: 80, targetPort: http}";
    assertThat(judge(port, pod("cart", main + sidecar)).messages()).isEmpty();
    assertThat(judge(port, pod("cart", main + PORTS)).severities()).containsExactly(Severity.HIGH);
  }

  @Test
  void jobsThatShareTheLabelsAreNotMeant() {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrate}
        spec: {template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: app}]}}}
        """;
    assertThat(judge("{port: 80, targetPort: http}", job).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-51: what an open world shows is judged, what it does not show is not")
  void theOpenWorld() {
    String service =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: cart}
        spec: {selector: {app: cart}, ports: [{port: 80, targetPort: web}]}
        """;
    var rule = new ServicePortWithoutContainerPort();
    assertThat(Judged.by(rule, World.OPEN, service).messages()).isEmpty();
    assertThat(
            Judged.by(rule, World.OPEN, service + "---\n" + pod("cart", "containers: " + PORTS))
                .severities())
        .containsExactly(Severity.HIGH);
  }
}
