package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeHostTest {
  private static Judged judge(String fields) {
    return Judged.by(new ProbeHost(), Pods.withContainer(fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cart.example.com", "8.8.8.8", "127.0.0.1", "::1", "localhost"})
  @DisplayName("S-99: a host lets the probe leave the pod, the node's own address as well")
  void aHostIsAFinding(String host) {
    Judged judged = judge("livenessProbe: {httpGet: {port: 80, host: '%s'}}".formatted(host));
    assertThat(judged.messages())
        .containsExactly(
            "8: livenessProbe of container \"app\" goes to host \"%s\" instead of the pod"
                .formatted(host));
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.paths()).containsExactly("spec.containers[app].livenessProbe.httpGet.host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "startupProbe: {tcpSocket: {port: 80, host: a.io}}",
        "readinessProbe: {tcpSocket: {port: 80, host: a.io}}",
        "lifecycle: {postStart: {httpGet: {port: 80, host: a.io}}}",
        "lifecycle: {preStop: {httpGet: {port: 80, host: a.io}}}",
        "lifecycle: {preStop: {tcpSocket: {port: 80, host: a.io}}}"
      })
  @DisplayName("S-99: tcpSocket and lifecycle hooks may name a host too")
  void everyHandlerIsJudged(String fields) {
    assertThat(judge(fields).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-99: a sidecar is judged")
  void aSidecarIsJudged() {
    String sidecar = "restartPolicy: Always\nreadinessProbe: {tcpSocket: {port: 80, host: a.io}}";
    assertThat(Judged.by(new ProbeHost(), Pods.withInitContainer(sidecar)).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "livenessProbe: {httpGet: {port: 80}}",
        "livenessProbe: {httpGet: {port: 80, host: ''}}",
        "livenessProbe: {httpGet: {port: 80, host: null}}",
        "livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: Host, value: a.io}]}}"
      })
  @DisplayName("S-99: an empty host is the pod, and a Host header stays there")
  void thePodItselfIsFine(String fields) {
    assertThat(judge(fields).messages()).isEmpty();
  }
}
