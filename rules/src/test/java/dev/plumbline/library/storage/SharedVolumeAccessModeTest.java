package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedVolumeAccessModeTest {

  private static Judged judge(String controller, String modes, String more) {
    String claim =
        Pods.object("v1", "PersistentVolumeClaim", "data", "spec: {accessModes: [%s]}")
            .formatted(modes);
    return Judged.by(new SharedVolumeAccessMode(), controller + claim + more);
  }

  private static String deployment(String spec) {
    return Pods.mounting("data", "apps/v1", "Deployment", spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/v1 | Deployment | replicas: 2 | 2 pods",
        "apps/v1 | StatefulSet | replicas: 3 | 3 pods",
        "apps/v1 | DaemonSet | selector: {} | pods on every node",
        "batch/v1 | Job | parallelism: 4 | 4 pods"
      })
  void severalPodsCannotShareIt(String version, String kind, String spec, String pods) {
    assertThat(judge(Pods.mounting("data", version, kind, spec), "ReadWriteOnce", "").messages())
        .containsExactly(
            "10: "
                + pods
                + " mount claim \"data\", which is ReadWriteOnce: only those on one node can"
                + " attach it");
  }

  @Test
  void ofAClaimForOnePodOnlyOneGetsIt() {
    assertThat(judge(deployment("replicas: 2"), "ReadWriteOncePod", "").messages())
        .singleElement()
        .asString()
        .endsWith("which is ReadWriteOncePod: only one of them can attach it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"replicas: 1", "replicas: 0", "selector: {}", "replicas: many"})
  void onePodMayHaveIt(String spec) {
    assertThat(judge(deployment(spec), "ReadWriteOnce", "").messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ReadWriteMany", "ReadWriteOnce, ReadWriteMany", "ReadOnlyMany", ""})
  void whatManyMayAttachIsShared(String modes) {
    assertThat(judge(deployment("replicas: 2"), modes, "").messages()).isEmpty();
  }

  @Test
  @DisplayName("What an autoscaler may scale to counts, whatever replicas says")
  void anAutoscalerMakesSeveral() {
    String scaler =
        Pods.object(
            "autoscaling/v2",
            "HorizontalPodAutoscaler",
            "any",
            "spec: {maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name:"
                + " cart}}");
    assertThat(judge(deployment("selector: {}"), "ReadWriteOnce", scaler).messages())
        .singleElement()
        .asString()
        .startsWith("10: up to 5 pods mount");
    String other = scaler.replace("name: cart", "name: shop");
    assertThat(judge(deployment("selector: {}"), "ReadWriteOnce", other).messages()).isEmpty();
  }
}
