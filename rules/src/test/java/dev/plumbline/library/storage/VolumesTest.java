package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumesTest {
  private static final String SET =
      Pods.object(
          "apps/v1",
          "StatefulSet",
          "db",
          """
          spec:
            serviceName: db
            volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: fats}}]
            template: {spec: {containers: [{name: c, volumeMounts: [{name: data, mountPath: /d}]}]}}
          """);

  @Test
  void aStatefulSetsTemplatesAreVolumes() {
    assertThat(Judged.by(new UndefinedVolume(), SET).messages()).isEmpty();
    assertThat(Judged.by(new UnusedVolume(), SET).messages()).isEmpty();
    assertThat(Judged.by(new UnusedVolume(), SET.replace("[{name: data, m", "[{m")).paths())
        .containsExactly("spec.volumeClaimTemplates[0].metadata.name");
  }

  @Test
  @DisplayName("S-65: init and ephemeral containers and block devices mount as well")
  void everyContainerMounts() {
    String pod =
        Pods.pod(
            "volumes: [{name: a}, {name: b}, {name: c}], initContainers: [{volumeMounts: [{name:"
                + " a}]}], ephemeralContainers: [{volumeMounts: [{name: b}]}], containers:"
                + " [{volumeDevices: [{name: c}, {name: d}]}]");
    assertThat(Judged.by(new UnusedVolume(), pod).messages()).isEmpty();
    assertThat(Judged.by(new UndefinedVolume(), pod).messages())
        .containsExactly("4: container \"0\" mounts volume \"d\", but the pod has only a, b, c");
  }

  @Test
  @DisplayName("S-23: a template without containers uses nothing, and is no failure")
  void withoutContainersNothingIsUnused() {
    assertThat(Judged.by(new UnusedVolume(), Pods.pod("volumes: [{name: a}]")).messages())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumeMounts: [{name: a, mountPath: /d}, {name: b, mountPath: /d/}]",
        "volumeMounts: [{name: a, mountPath: /d}], volumeDevices: [{name: b, devicePath: /d}]"
      })
  void onePathTwiceIsReported(String mounts) {
    String pod = Pods.pod("containers: [{name: c, " + mounts + "}]");
    assertThat(Judged.by(new DuplicateMountPath(), pod).messages())
        .singleElement()
        .asString()
        .startsWith("4: container \"c\" mounts volumes \"a\" and \"b\" at \"/d");
  }

  @Test
  void anotherContainerMayUseTheSamePath() {
    String pod =
        Pods.pod(
            "containers: [{name: c, volumeMounts: [{name: a, mountPath: /d}]}, {name: e,"
                + " volumeMounts: [{name: a, mountPath: /d}]}]");
    assertThat(Judged.by(new DuplicateMountPath(), pod).messages()).isEmpty();
  }

  @Test
  void aStatefulSetNeedsAHeadlessService() {
    assertThat(Judged.by(new StatefulSetServiceMissing(), SET).messages())
        .containsExactly(
            "6: namespace \"shop\" has no Service \"db\": the pods get no DNS names of their own");
    String plain = Pods.object("v1", "Service", "db", "spec: {clusterIP: 10.0.0.1}");
    String headless = Pods.object("v1", "Service", "db", "spec: {clusterIP: None}");
    String several = SET.replace("serviceName", "replicas: 2\n  serviceName");
    StatefulSetServiceMissing rule = new StatefulSetServiceMissing();
    assertThat(Judged.by(rule, several + plain).severities()).containsExactly(Severity.LOW);
    assertThat(Judged.by(rule, several + headless).messages()).isEmpty();
    assertThat(Judged.by(rule, SET + plain).messages()).isEmpty();
    Judged open = Judged.by(new StatefulSetServiceMissing(), World.OPEN, SET);
    assertThat(open.messages()).isEmpty();
    assertThat(open.reasons()).hasSize(1);
  }

  @Test
  @DisplayName("S-51: a class is unknown only where classes are declared, and no volume bears it")
  void aClassIsUnknownAmongDeclaredOnes() {
    UnknownStorageClass rule = new UnknownStorageClass();
    String fast = Pods.object("storage.k8s.io/v1", "StorageClass", "fast", "provisioner: x");
    String volume = Pods.object("v1", "PersistentVolume", "v", "spec: {storageClassName: fats}");
    assertThat(Judged.by(rule, SET).messages()).isEmpty();
    assertThat(Judged.by(rule, SET + fast).messages())
        .containsExactly("7: StorageClass \"fats\" is not declared; declared are fast");
    assertThat(Judged.by(rule, SET + fast + volume).messages()).isEmpty();
    assertThat(Judged.by(rule, World.OPEN, SET + fast).messages()).isEmpty();
  }

  @Test
  void onlyWhatIsDeletedWithItsClaimIsNotRetained() {
    VolumeNotRetained rule = new VolumeNotRetained();
    assertThat(Judged.by(rule, Pods.object("v1", "PersistentVolume", "v", "spec: {}")).messages())
        .isEmpty();
    assertThat(
            Judged.by(
                    rule,
                    Pods.object(
                        "v1",
                        "PersistentVolume",
                        "v",
                        "spec: {persistentVolumeReclaimPolicy: Delete}"))
                .messages())
        .containsExactly(
            "5: PersistentVolume \"v\" does not retain data: persistentVolumeReclaimPolicy is"
                + " Delete");
    assertThat(
            Judged.by(
                    rule,
                    Pods.object(
                        "apps/v1",
                        "StatefulSet",
                        "db",
                        "spec: {persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}}"))
                .messages())
        .isEqualTo(List.of("5: StatefulSet \"db\" deletes its claims: whenScaled is Delete"));
  }
}
