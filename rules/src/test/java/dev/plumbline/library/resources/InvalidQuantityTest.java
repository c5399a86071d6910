package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidQuantityTest {

  private static List<String> messages(String manifest) {
    return Judged.by(new InvalidQuantity(), manifest).messages();
  }

  @ParameterizedTest(name = "{0}: did you mean {1}")
  @DisplayName("S-1, S-2: the message names the nearest valid spelling")
  @CsvSource({
    "1gi,1Gi",
    "512MB,512M",
    "1 Gi,1Gi",
    "1K,1k",
    "1GI,1Gi",
    "1GiB,1Gi",
    "1.5 gb,1.5G",
    "1g,1G",
    "512mib,512Mi",
    "512 bytes,512",
    "512B,512",
    "2 cores,2",
    "'0,5',0.5",
    "'1_000Mi',1000Mi",
    "500 m,500m",
    "512MI,512Mi"
  })
  void spellings(String written, String meant) {
    assertThat(messages(Pods.withResources("{limits: {memory: \"" + written + "\"}}")))
        .containsExactly(
            "5: limits.memory \"%s\" is not a valid quantity; did you mean %s"
                .formatted(written, meant));
  }

  @ParameterizedTest
  @DisplayName("S-2, S-5: where nothing is near the message does not guess")
  @ValueSource(strings = {"", "1.5.0", "lots", "1e", "0x1", "50%", "${MEMORY}", "1Gi2", "Ei"})
  void guesses(String written) {
    assertThat(messages(Pods.withResources("{limits: {memory: \"" + written + "\"}}")))
        .containsExactly("5: limits.memory \"" + written + "\" is not a valid quantity");
  }

  @ParameterizedTest
  @DisplayName("S-1, S-2, S-5: what the API server accepts is accepted")
  @ValueSource(
      strings = {
        "1e3",
        "1E3",
        ".5",
        "5.",
        "+1",
        "100u",
        "1E",
        "\" 1Gi \"",
        "null",
        "0",
        "-0",
        "1.0"
      })
  void valid(String written) {
    assertThat(messages(Pods.withResources("{limits: {memory: " + written + "}}"))).isEmpty();
  }

  @Test
  void otherTypesAreNamed() {
    assertThat(
            messages(
                Pods.withSpec(
                    """
                    resources: 1Gi
                    containers:
                    - {name: a, resources: {limits: [1Gi]}}
                    - {name: b, resources: {requests: {cpu: true, memory: {size: 1Gi}}}}
                    """)))
        .containsExactly(
            "5: resources is a string, not a map",
            "7: limits is a list, not a map",
            "8: requests.cpu is a boolean, not a quantity",
            "8: requests.memory is a map, not a quantity");
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThat(messages(Pods.withResources("{limits: {cpu: -500m}}")))
        .containsExactly("5: limits.cpu -500m is negative");
  }

  @Test
  void longAndBrokenTextsAreQuotedInOneShortLine() {
    assertThat(messages(Pods.withResources("{limits: {cpu: \"a\\nb" + "c".repeat(99) + "\"}}")))
        .containsExactly("5: limits.cpu \"a b" + "c".repeat(37) + "…\" is not a valid quantity");
  }

  @Test
  @DisplayName("S-12: ephemeral containers are read, too")
  void everyFieldOfAPodIsRead() {
    assertThat(
            Judged.by(
                    new InvalidQuantity(),
                    Pods.withSpec(
                        """
                        overhead: {cpu: x}
                        resources: {limits: {cpu: x}}
                        initContainers: [{name: migrate, resources: {limits: {cpu: x}}}]
                        ephemeralContainers: [{name: debug, resources: {limits: {cpu: x}}}]
                        volumes:
                        - {name: tmp, emptyDir: {sizeLimit: x}}
                        - name: scratch
                          ephemeral:
                            volumeClaimTemplate: {spec: {resources: {requests: {storage: x}}}}
                        """))
                .paths())
        .containsExactly(
            "spec.overhead.cpu",
            "spec.resources.limits.cpu",
            "spec.initContainers[migrate].resources.limits.cpu",
            "spec.ephemeralContainers[debug].resources.limits.cpu",
            "spec.volumes[tmp].emptyDir.sizeLimit",
            "spec.volumes[scratch].ephemeral.volumeClaimTemplate.spec.resources.requests.storage");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "v1|PersistentVolumeClaim|{resources: {requests: {storage: 1gi}}}|requests.storage",
        "v1|PersistentVolume|{capacity: {storage: 1gi}}|capacity.storage",
        "v1|ResourceQuota|{hard: {requests.cpu: 1gi}}|hard.requests.cpu",
        "v1|LimitRange|{limits: [{type: Container, max: {cpu: 1gi}}]}|max.cpu",
        "v1|LimitRange|{limits: [{maxLimitRequestRatio: {cpu: 1gi}}]}|maxLimitRequestRatio.cpu",
        "apps/v1|StatefulSet|{volumeClaimTemplates: [{spec: {resources: {requests: "
            + "{storage: 1gi}}}}]}|requests.storage",
        "autoscaling/v2|HorizontalPodAutoscaler|{metrics: [{type: Resource, resource: {name: cpu, "
            + "target: {averageValue: 1gi}}}]}|target.averageValue",
        "autoscaling/v2|HorizontalPodAutoscaler|{metrics: [{type: ContainerResource, "
            + "containerResource: {target: {value: 1gi}}}]}|target.value"
      })
  void otherKindsHoldQuantitiesToo(String apiVersion, String kind, String spec, String field) {
    assertThat(messages("apiVersion: %s\nkind: %s\nspec: %s\n".formatted(apiVersion, kind, spec)))
        .containsExactly("3: " + field + " \"1gi\" is not a valid quantity; did you mean 1Gi");
  }
}
