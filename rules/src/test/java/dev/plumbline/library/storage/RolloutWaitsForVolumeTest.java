package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutWaitsForVolumeTest {
  private static Judged judge(String spec, String pod, String mode) {
    return Judged.by(
        new RolloutWaitsForVolume(),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: cart}
        spec:
          %s
          template:
            spec:
              %s
              volumes:
              - name: data
                persistentVolumeClaim: {claimName: data}
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: data}
        spec: {accessModes: [%s]}
        """
            .formatted(spec, pod, mode));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}|hostUsers: true",
        "strategy: {rollingUpdate: {maxUnavailable: 1}}|hostUsers: true",
        "strategy: {type: Recreate}|hostUsers: true",
        "replicas: 0|hostUsers: true",
        "replicas: 1|nodeName: one",
        "replicas: 1|'nodeSelector: {kubernetes.io/hostname: one}'"
      })
  void nothingWaitsWhereTheOldPodGoesFirstOrTheNodeIsTheSame(String spec, String pod) {
    assertThat(judge(spec, pod, "ReadWriteOnce").messages()).isEmpty();
  }

  @Test
  void aVolumeForOnePodNeverGetsToTheSecond() {
    assertThat(judge("replicas: 1", "", "ReadWriteOnce").severities())
        .containsExactly(Severity.MEDIUM);
    Judged pod = judge("replicas: 1", "", "ReadWriteOncePod");
    assertThat(pod.severities()).containsExactly(Severity.HIGH);
    assertThat(pod.messages()).singleElement().asString().contains("an update hangs");
    assertThat(judge("replicas: 1", "", "ReadWriteMany").messages()).isEmpty();
  }
}
