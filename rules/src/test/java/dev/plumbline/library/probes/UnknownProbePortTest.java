package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownProbePortTest {
  private static final String PORTS =
      "ports: [{name: http, containerPort: 8080}, {name: dns, containerPort: 53, protocol: UDP}]\n";

  private static Judged judge(String fields) {
    return Judged.by(new UnknownProbePort(), Pods.withContainer(fields));
  }

  @Test
  @DisplayName("S-91: a named port must exist in the same container")
  void aNameMustBeDeclared() {
    Judged judged = judge(PORTS + "readinessProbe: {httpGet: {port: web}}");
    assertThat(judged.messages())
        .containsExactly(
            "9: readinessProbe of container \"app\" names port \"web\", but the container declares"
                + " only \"http\", \"dns\"");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.containers[app].readinessProbe.httpGet.port");
  }

  @Test
  @DisplayName("S-91: a name without any declared port is unknown")
  void aContainerWithoutPortsHasNone() {
    assertThat(judge("startupProbe: {tcpSocket: {port: web}}").messages())
        .containsExactly(
            "8: startupProbe of container \"app\" names port \"web\", but the container declares no"
                + " named port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "dns", "8080", "9999", "'9999'", "null", "''"})
  @DisplayName("S-91: a declared name is fine, and a numeric port need not be declared")
  void declaredNamesAndAllNumbersAreFine(String port) {
    assertThat(judge(PORTS + "livenessProbe: {httpGet: {port: %s}}".formatted(port)).messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-91: the port of another container does not count")
  void anotherContainersPortDoesNotCount() {
    String pod =
        Pods.withContainer("livenessProbe: {tcpSocket: {port: http}}")
            + "  - {name: b, ports: [{name: http, containerPort: 80}]}\n";
    assertThat(Judged.by(new UnknownProbePort(), pod).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-91: sidecars are judged too")
  void aSidecarIsJudged() {
    String sidecar = "restartPolicy: Always\nlivenessProbe: {tcpSocket: {port: http}}";
    assertThat(Judged.by(new UnknownProbePort(), Pods.withInitContainer(sidecar)).paths())
        .containsExactly("spec.initContainers[first].livenessProbe.tcpSocket.port");
  }

  @Test
  @DisplayName("S-91: lifecycle hooks look ports up as probes do")
  void hooksAreJudged() {
    Judged judged =
        judge(
            PORTS + "lifecycle: {postStart: {httpGet: {port: a}}, preStop: {httpGet: {port: b}}}");
    assertThat(judged.paths())
        .containsExactly(
            "spec.containers[app].lifecycle.postStart.httpGet.port",
            "spec.containers[app].lifecycle.preStop.httpGet.port");
    assertThat(judge(PORTS + "lifecycle: {preStop: {httpGet: {port: http}}}").messages()).isEmpty();
  }

  @Test
  @DisplayName("S-98: grpc knows no names, so a name there is invalid, not unknown")
  void aGrpcPortIsLeftToTheInvalid() {
    assertThat(judge("livenessProbe: {grpc: {port: web}}").messages()).isEmpty();
  }
}
