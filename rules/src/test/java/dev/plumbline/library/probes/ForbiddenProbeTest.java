package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenProbeTest {
  private static Judged judge(String manifest) {
    return Judged.by(new InvalidProbe(), manifest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"livenessProbe", "readinessProbe", "startupProbe"})
  @DisplayName("S-85: an ordinary init container must not have probes")
  void anOrdinaryInitContainerHasNoProbes(String field) {
    Judged judged = judge(Pods.withInitContainer(field + ": {tcpSocket: {port: 80}}"));
    assertThat(judged.messages())
        .containsExactly(
            ("11: %s of container \"first\" is refused: an init container has probes only with"
                    + " restartPolicy: Always")
                .formatted(field));
    assertThat(judged.paths()).containsExactly("spec.initContainers[first]." + field);
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  @DisplayName("S-85: a native sidecar may have probes, and they are judged")
  void aSidecarHasProbes() {
    String sidecar = "restartPolicy: Always\nreadinessProbe: {tcpSocket: {port: %s}}";
    assertThat(judge(Pods.withInitContainer(sidecar.formatted("80"))).messages()).isEmpty();
    assertThat(judge(Pods.withInitContainer(sidecar.formatted("0"))).paths())
        .containsExactly("spec.initContainers[first].readinessProbe.tcpSocket.port");
  }

  @Test
  @DisplayName("S-85: an init container with another restartPolicy is no sidecar")
  void onlyAlwaysMakesASidecar() {
    String fields = "restartPolicy: OnFailure\nreadinessProbe: {tcpSocket: {port: 80}}";
    assertThat(judge(Pods.withInitContainer(fields)).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"livenessProbe", "readinessProbe", "startupProbe"})
  @DisplayName("S-86: an ephemeral container must not have probes")
  void anEphemeralContainerHasNoProbes(String field) {
    String pod =
        Pods.withInitContainer(field + ": {tcpSocket: {port: 80}}")
            .replace("initContainers", "ephemeralContainers");
    assertThat(judge(pod).messages())
        .containsExactly(
            "11: %s of container \"first\" is refused: an ephemeral container has none"
                .formatted(field));
  }
}
