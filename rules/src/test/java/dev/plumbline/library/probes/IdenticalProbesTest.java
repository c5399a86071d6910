package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdenticalProbesTest {
  private static final String PORTS =
      "ports: [{name: web, containerPort: 8080}, {name: admin, containerPort: 9090}, {name: alias,"
          + " containerPort: 8080}]\n";

  private static Judged judge(String liveness, String readiness) {
    return Judged.by(
        new IdenticalProbes(),
        Pods.withContainer(
            PORTS + "livenessProbe: " + liveness + "\nreadinessProbe: " + readiness + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {httpGet: {port: 8080}}                    | {httpGet: {port: 8080, path: /}}
          {httpGet: {port: 8080, path: ''}}          | {httpGet: {port: 8080, path: /}}
          {httpGet: {port: 8080, path: live}}        | {httpGet: {port: 8080, path: /live}}
          {httpGet: {port: web}}                     | {httpGet: {port: 8080}}
          {httpGet: {port: web}}                     | {httpGet: {port: alias}}
          {httpGet: {port: web, scheme: HTTP}}       | {httpGet: {port: web, host: ''}}
          {httpGet: {port: none}}                    | {httpGet: {port: none}}
          {httpGet: {port: 1, httpHeaders: [{name: A, value: 1x}, {name: b, value: y}]}} \
          | {httpGet: {port: 1, httpHeaders: [{name: B, value: y}, {name: a, value: 1x}]}}
          {tcpSocket: {port: web}}                   | {tcpSocket: {port: 8080}}
          {exec: {command: [check, now]}}            | {exec: {command: [check, now]}}
          {grpc: {port: 9090}}                       | {grpc: {port: 9090, service: ''}}
          {grpc: {port: 9090}, failureThreshold: 9}  | {grpc: {port: 9090}, periodSeconds: 3}
          """)
  @DisplayName("S-92: the same after resolving named ports and defaults is identical")
  void theSameInOtherWordsIsIdentical(String liveness, String readiness) {
    assertThat(judge(liveness, readiness).paths())
        .containsExactly("spec.containers[app].livenessProbe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {httpGet: {port: web}}                     | {httpGet: {port: admin}}
          {httpGet: {port: none}}                    | {httpGet: {port: other}}
          {httpGet: {port: web, path: /live}}        | {httpGet: {port: web, path: /ready}}
          {httpGet: {port: web, scheme: HTTPS}}      | {httpGet: {port: web}}
          {httpGet: {port: web, host: a.io}}         | {httpGet: {port: web}}
          {httpGet: {port: 1, httpHeaders: [{name: A, value: x}]}} | {httpGet: {port: 1}}
          {tcpSocket: {port: web}}                   | {httpGet: {port: web}}
          {tcpSocket: {port: web, host: a.io}}       | {tcpSocket: {port: web}}
          {exec: {command: [check, now]}}            | {exec: {command: [check now]}}
          {grpc: {port: 9090, service: live}}        | {grpc: {port: 9090}}
          {}                                         | {}
          null                                       | null
          {httpGet: {port: web}}                     | null
          {httpGet: {port: 1}, exec: {command: [a]}} | {httpGet: {port: 1}, exec: {command: [a]}}
          """)
  @DisplayName("S-92: different names are different ports, and other differences count")
  void differentProbesAreNotIdentical(String liveness, String readiness) {
    assertThat(judge(liveness, readiness).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-92: the message names what both do")
  void theMessageNamesWhatBothDo() {
    Judged judged = judge("{httpGet: {port: web}}", "{httpGet: {port: 8080}}");
    assertThat(judged.messages())
        .containsExactly(
            "9: livenessProbe of container \"app\" does the same as its readinessProbe: httpGet on"
                + " port 8080");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
  }

  @Test
  @DisplayName("S-92: the command, which may hold a secret, is not printed")
  void theCommandIsNotPrinted() {
    Judged judged =
        judge("{exec: {command: [check, s3cr3t]}}", "{exec: {command: [check, s3cr3t]}}");
    assertThat(judged.messages())
        .containsExactly(
            "9: livenessProbe of container \"app\" does the same as its readinessProbe: exec");
  }

  @Test
  @DisplayName("S-92: names are resolved in the same container")
  void namesOfAnotherContainerDoNotCount() {
    String probes =
        """
        livenessProbe: {tcpSocket: {port: web}}
        readinessProbe: {tcpSocket: {port: 8080}}
        """;
    String pod =
        Pods.withContainer(probes) + "  - {name: b, ports: [{name: web, containerPort: 8080}]}\n";
    assertThat(Judged.by(new IdenticalProbes(), pod).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-85: the probes of a sidecar are compared too")
  void aSidecarIsJudged() {
    String sidecar =
        """
        restartPolicy: Always
        livenessProbe: {tcpSocket: {port: 80}}
        readinessProbe: {tcpSocket: {port: 80}}
        """;
    assertThat(Judged.by(new IdenticalProbes(), Pods.withInitContainer(sidecar)).paths())
        .containsExactly("spec.initContainers[first].livenessProbe");
  }
}
