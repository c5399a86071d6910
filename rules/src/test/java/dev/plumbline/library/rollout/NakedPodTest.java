package dev.plumbline.library.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NakedPodTest {
  private static Judged judge(String metadata, String spec) {
    return Judged.by(
        new NakedPod(),
        "apiVersion: v1\nkind: Pod\nmetadata: " + metadata + "\nspec: " + spec + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, annotations: {helm.sh/hook: test-success}}",
        "{name: a, annotations: {kubernetes.io/config.mirror: 1f}}",
        "{name: a, annotations: {kubernetes.io/config.source: file}}",
        "{name: kube-apiserver, namespace: kube-system}",
        "{name: etcd-one, namespace: kube-system, labels: {tier: control-plane}}",
        "{name: a, ownerReferences: [{kind: Job, name: a}]}"
      })
  @DisplayName("S-83, S-153: static pods, mirror pods and tests of Helm have no controller")
  void somePodsRightlyHaveNoController(String metadata) {
    assertThat(judge(metadata, "{}").messages()).isEmpty();
  }

  @Test
  void aPodThatRunsOnceIsOnlyInformation() {
    assertThat(judge("{name: a}", "{restartPolicy: Never}").severities())
        .containsExactly(Severity.INFO);
    assertThat(judge("{name: a}", "{}").severities()).containsExactly(Severity.LOW);
  }
}
