package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingReadinessProbeTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {selector: {app: cart}}
      """;
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: cart
        namespace: shop
        labels: {app: cart, tier: web}
      spec:
        containers:
        - name: app
      """;

  private static Judged judge(String manifests) {
    return Judged.by(new MissingReadinessProbe(), manifests);
  }

  @Test
  @DisplayName("S-85: a native sidecar should have probes, an ordinary init container not")
  void aSidecarNeedsReadinessAndAnInitContainerDoesNot() {
    Judged judged =
        judge(
            POD
                + """
                    readinessProbe: {tcpSocket: {port: 80}}
                  initContainers:
                  - name: migrate
                  - name: proxy
                    restartPolicy: Always
                """);
    assertThat(judged.paths()).containsExactly("spec.initContainers[proxy].readinessProbe");
  }

  @Test
  @DisplayName("S-86: an ephemeral container needs none")
  void anEphemeralContainerNeedsNone() {
    Judged judged =
        judge(
            POD
                + """
                    readinessProbe: {tcpSocket: {port: 80}}
                  ephemeralContainers:
                  - name: debug
                """);
    assertThat(judged.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Job:spec.template", "CronJob:spec.jobTemplate.spec.template"})
  @DisplayName("S-87: Job and CronJob pods need no readiness, even behind a Service")
  void jobsNeedNone(String kindAndPath) {
    assertThat(judge(SERVICE + "---\n" + Jobs.of(kindAndPath)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-87: a Deployment with the same template does")
  void aDeploymentNeedsOne() {
    assertThat(judge(SERVICE + "---\n" + Jobs.deployment()).severities())
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  @DisplayName("S-87: neither does the pod of a Job")
  void thePodOfAJobNeedsNone() {
    assertThat(judge(Jobs.ownedPod(POD, "batch/v1", "Job")).messages()).isEmpty();
    assertThat(judge(Jobs.ownedPod(POD, "apps/v1", "ReplicaSet")).messages()).hasSize(1);
    assertThat(judge(Jobs.ownedPod(POD, "example.com/v1", "Job")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-89: every container, not one probe in the pod")
  void everyContainerNeedsItsOwn() {
    Judged judged =
        judge(POD + "    readinessProbe: {tcpSocket: {port: 80}}\n  - name: b\n  - name: c\n");
    assertThat(judged.paths())
        .containsExactly("spec.containers[b].readinessProbe", "spec.containers[c].readinessProbe");
  }

  @Test
  void aNullProbeIsMissing() {
    assertThat(judge(POD + "    readinessProbe:\n").messages()).hasSize(1);
  }
}
