package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidProbeTest {
  private static Judged judge(String manifest) {
    return Judged.by(new InvalidProbe(), manifest);
  }

  private static List<String> messages(String probe) {
    return judge(Pods.withContainer(probe)).report().findings().stream()
        .map(finding -> finding.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{httpGet: null}", "{periodSeconds: 5}"})
  @DisplayName("S-90: a probe without handler is invalid")
  void aProbeNeedsAHandler(String probe) {
    assertThat(messages("livenessProbe: " + probe))
        .containsExactly(
            "livenessProbe of container \"app\" does nothing: it needs one of exec, httpGet,"
                + " tcpSocket, grpc");
  }

  @Test
  @DisplayName("S-90: a probe with two handlers is invalid")
  void aProbeHasOneHandler() {
    assertThat(messages("livenessProbe: {httpGet: {port: 80}, exec: {command: [check]}}"))
        .containsExactly(
            "livenessProbe of container \"app\" has more than one handler: exec, httpGet");
  }

  @Test
  @DisplayName("S-90: a second handler that is null does not count")
  void aNullHandlerIsNone() {
    assertThat(messages("livenessProbe: {httpGet: {port: 80}, exec: null}")).isEmpty();
  }

  @Test
  @DisplayName("S-90: a probe that is null is none")
  void aNullProbeIsNone() {
    assertThat(messages("livenessProbe: null")).isEmpty();
    assertThat(judge(Pods.withInitContainer("livenessProbe:")).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"livenessProbe", "startupProbe"})
  @DisplayName("S-94: successThreshold must be 1 for liveness and startup")
  void onlyReadinessMayWantMoreSuccesses(String field) {
    assertThat(messages(field + ": {tcpSocket: {port: 80}, successThreshold: 2}"))
        .containsExactly(
            field
                + " of container \"app\" has successThreshold 2: only a readinessProbe may have"
                + " another than 1");
    assertThat(messages(field + ": {tcpSocket: {port: 80}, successThreshold: 1}")).isEmpty();
    assertThat(messages("readinessProbe: {tcpSocket: {port: 80}, successThreshold: 2}")).isEmpty();
  }

  @Test
  @DisplayName("S-93: a written 0 is defaulted, so it is valid")
  void aWrittenZeroIsDefaulted() {
    assertThat(
            messages(
                "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 0, periodSeconds: 0, "
                    + "timeoutSeconds: 0, successThreshold: 0, failureThreshold: 0}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initialDelaySeconds",
        "timeoutSeconds",
        "periodSeconds",
        "failureThreshold",
        "successThreshold"
      })
  void negativeNumbersAreRefused(String field) {
    assertThat(messages("readinessProbe: {tcpSocket: {port: 80}, %s: -1}".formatted(field)))
        .containsExactly(
            "readinessProbe of container \"app\" has %s -1: it must not be negative"
                .formatted(field));
  }

  @Test
  @DisplayName("S-95: terminationGracePeriodSeconds is invalid on readiness")
  void readinessHasNoGracePeriod() {
    String grace = "Probe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}";
    assertThat(messages("readiness" + grace))
        .containsExactly(
            "readinessProbe of container \"app\" has terminationGracePeriodSeconds: a"
                + " readinessProbe ends nothing");
    assertThat(messages("liveness" + grace)).isEmpty();
    assertThat(messages("startup" + grace)).isEmpty();
  }

  @Test
  @DisplayName("S-95: a grace period of a probe is at least a second")
  void aGracePeriodIsPositive() {
    assertThat(messages("livenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 0}"))
        .containsExactly(
            "livenessProbe of container \"app\" has terminationGracePeriodSeconds 0: it must be at"
                + " least 1");
  }

  @Test
  @DisplayName("S-98: grpc port is a number, no name")
  void aGrpcPortIsANumber() {
    assertThat(messages("livenessProbe: {grpc: {port: grpc}}"))
        .containsExactly(
            "livenessProbe of container \"app\" has grpc port \"grpc\": it must be a number from 1"
                + " to 65535");
    assertThat(messages("livenessProbe: {grpc: {port: \"9090\"}}")).hasSize(1);
    assertThat(messages("livenessProbe: {grpc: {port: 9090}}")).isEmpty();
  }

  @Test
  @DisplayName("S-98: path and scheme have defaults, and HTTPS is valid")
  void httpGetNeedsOnlyAPort() {
    assertThat(messages("livenessProbe: {httpGet: {port: 80}}")).isEmpty();
    assertThat(messages("livenessProbe: {httpGet: {port: 443, scheme: HTTPS, path: ''}}"))
        .isEmpty();
  }

  @Test
  void aQuotedNumberIsNoPort() {
    assertThat(messages("livenessProbe: {tcpSocket: {port: '8080'}}"))
        .containsExactly(
            "livenessProbe of container \"app\" has port \"8080\": a number is written without"
                + " quotes");
  }

  @Test
  void aMissingPortIsReportedWhereItBelongs() {
    Judged judged = judge(Pods.withContainer("livenessProbe: {httpGet: {path: /live}}"));
    assertThat(judged.messages())
        .containsExactly("8: livenessProbe of container \"app\" names no port");
    assertThat(judged.paths()).containsExactly("spec.containers[app].livenessProbe.httpGet.port");
  }

  @Test
  void probesInATemplateAreJudgedToo() {
    String cronJob =
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: backup}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    livenessProbe: {}
        """;
    assertThat(judge(cronJob).messages()).hasSize(1);
  }
}
