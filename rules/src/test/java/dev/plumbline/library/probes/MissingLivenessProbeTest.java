package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLivenessProbeTest {
  private static Judged judge(String manifest) {
    return Judged.by(new MissingLivenessProbe(), manifest);
  }

  @Test
  void aContainerWithoutLivenessIsReported() {
    Judged judged = judge(Pods.withContainer("readinessProbe: {tcpSocket: {port: 80}}"));
    assertThat(judged.messages())
        .containsExactly(
            "6: container \"app\" has no liveness probe: it is not restarted when it hangs");
    assertThat(judged.severities()).containsExactly(Severity.LOW);
    assertThat(judged.paths()).containsExactly("spec.containers[app].livenessProbe");
  }

  @Test
  void aContainerWithLivenessIsNot() {
    assertThat(judge(Pods.withContainer("livenessProbe: {tcpSocket: {port: 80}}")).messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-85: a native sidecar should have probes, an ordinary init container not")
  void aSidecarNeedsLivenessAndAnInitContainerDoesNot() {
    assertThat(judge(Pods.withInitContainer("restartPolicy: Always")).paths())
        .containsExactly(
            "spec.containers[app].livenessProbe", "spec.initContainers[first].livenessProbe");
    assertThat(judge(Pods.withInitContainer("command: [migrate]")).paths())
        .containsExactly("spec.containers[app].livenessProbe");
  }

  @Test
  @DisplayName("S-86: an ephemeral container needs none")
  void anEphemeralContainerNeedsNone() {
    String pod =
        Pods.withInitContainer("stdin: true").replace("initContainers", "ephemeralContainers");
    assertThat(judge(pod).paths()).containsExactly("spec.containers[app].livenessProbe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Job:spec.template", "CronJob:spec.jobTemplate.spec.template"})
  @DisplayName("S-87: Job and CronJob pods need no liveness")
  void jobsNeedNone(String kindAndPath) {
    assertThat(judge(Jobs.of(kindAndPath)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-87: a Deployment with the same template does")
  void aDeploymentNeedsOne() {
    assertThat(judge(Jobs.deployment()).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-89: every container, not one probe in the pod")
  void everyContainerNeedsItsOwn() {
    String pod = Pods.withContainer("livenessProbe: {tcpSocket: {port: 80}}") + "  - name: b\n";
    assertThat(judge(pod).paths()).containsExactly("spec.containers[b].livenessProbe");
  }
}
