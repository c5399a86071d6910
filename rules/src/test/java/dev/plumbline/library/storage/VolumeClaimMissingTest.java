package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VolumeClaimMissingTest {
  private static final String POD =
      Pods.pod("volumes: [{name: data, persistentVolumeClaim: {claimName: data-db-0}}]");

  private static Judged judge(String... documents) {
    return Judged.by(new VolumeClaimMissing(), String.join("", documents));
  }

  @Test
  @DisplayName("S-48: a claim of another namespace is another claim")
  void aClaimOfAnotherNamespaceDoesNotCount() {
    String elsewhere =
        Pods.object("v1", "PersistentVolumeClaim", "data-db-0", "").replace(": shop", ": other");
    assertThat(judge(POD, elsewhere).messages())
        .containsExactly("4: namespace \"shop\" has no PersistentVolumeClaim \"data-db-0\"");
  }

  @Test
  void aClaimThatAStatefulSetMakesForAPodExists() {
    String set = "spec: {volumeClaimTemplates: [{metadata: {name: data}}]}";
    assertThat(judge(POD, Pods.object("apps/v1", "StatefulSet", "db", set)).messages()).isEmpty();
    assertThat(judge(POD, Pods.object("apps/v1", "StatefulSet", "other", set)).messages())
        .hasSize(1);
  }

  @Test
  void aClaimThatADataVolumeMakesExists() {
    String volume = Pods.object("cdi.kubevirt.io/v1beta1", "DataVolume", "data-db-0", "");
    assertThat(judge(POD, volume).messages()).isEmpty();
  }

  @Test
  void aTemplateOfTheSameNameTakesTheVolumesPlace() {
    String set =
        Pods.mounting(
            "none", "apps/v1", "StatefulSet", "volumeClaimTemplates: [{metadata: {name: data}}]");
    assertThat(judge(set).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-51: what an open world does not show may exist")
  void anOpenWorldDoesNotSay() {
    Judged judged = Judged.by(new VolumeClaimMissing(), World.OPEN, POD);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "PersistentVolumeClaim \"data-db-0\" of namespace \"shop\" is not in the input");
  }

  @Test
  void whatAClusterDoesNotHaveYetIsAWarning() {
    Judged judged = Judged.by(new VolumeClaimMissing(), World.CLUSTER, POD);
    assertThat(judged.severities()).containsExactly(Severity.LOW);
  }

  @Test
  @DisplayName("S-22: the pod of a CronJob is judged where it stands")
  void aCronJobsPodIsJudged() {
    String job =
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: backup, namespace: shop}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  volumes: [{name: d, persistentVolumeClaim: {claimName: gone}}]
        """;
    assertThat(judge(job).paths())
        .containsExactly(
            "spec.jobTemplate.spec.template.spec.volumes[d].persistentVolumeClaim.claimName");
  }
}
