package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitRangeViolationTest {
  private static List<String> messages(String manifests) {
    return Judged.by(new LimitRangeViolation(), manifests).report().findings().stream()
        .map(finding -> finding.message())
        .toList();
  }

  private static String range(String item) {
    return "---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: sizes}\nspec:\n  limits: [{"
        + item
        + "}]\n";
  }

  @Test
  @DisplayName("S-10: what the range itself fills in keeps to it")
  void defaultsAreFilledInFirst() {
    String range = range("type: Container, max: {cpu: 1, memory: 1Gi}, min: {cpu: 100m}");
    assertThat(messages(Pods.withResources("{}") + range)).isEmpty();
  }

  @Test
  @DisplayName("S-7, S-10: a limit that is the request as well is one mistake")
  void anImpliedRequestIsNotReportedTwice() {
    String range = range("type: Container, max: {memory: 1Gi}");
    assertThat(messages(Pods.withResources("{limits: {memory: 2Gi}}") + range))
        .containsExactly(
            "container \"app\" is limited to 2Gi of memory, "
                + "above the 1Gi that LimitRange \"sizes\" allows");
  }

  @Test
  @DisplayName("S-10: a limit may be only so many times the request")
  void theRatioOfLimitToRequestIsBounded() {
    String range = range("type: Container, maxLimitRequestRatio: {cpu: 2}");
    assertThat(messages(Pods.withResources("{requests: {cpu: 1}, limits: {cpu: 2}}") + range))
        .isEmpty();
    assertThat(messages(Pods.withResources("{requests: {cpu: 1}, limits: {cpu: 2.5}}") + range))
        .containsExactly(
            "container \"app\" may use 2.5 times the cpu it requests, "
                + "above the 2 times that LimitRange \"sizes\" allows");
    assertThat(messages(Pods.withResources("{limits: {cpu: 0}}") + range))
        .containsExactly(
            "container \"app\" has no cpu request above 0, "
                + "and LimitRange \"sizes\" demands one to compare");
  }

  @Test
  @DisplayName("S-10, S-15: an item for pods is about what its containers ask for together")
  void anItemForPodsAddsUp() {
    String pod =
        Pods.withSpec(
            """
            initContainers:
            - {name: proxy, restartPolicy: Always, resources: {limits: {cpu: 600m}}}
            containers:
            - {name: app, resources: {limits: {cpu: 600m}}}
            """);
    assertThat(messages(pod + range("type: Pod, max: {cpu: 1}")))
        .containsExactly(
            "the pod is limited to 1.2 of cpu, above the 1 that LimitRange \"sizes\" allows",
            "the pod requests 1.2 of cpu, above the 1 that LimitRange \"sizes\" allows");
    assertThat(messages(pod + range("type: Pod, max: {memory: 1Gi}")))
        .containsExactly(
            "the pod has no memory limit, and LimitRange \"sizes\" demands one of at most 1Gi");
  }

  @Test
  @DisplayName("S-10: claims are measured too, those of a StatefulSet as well")
  void claimsAreMeasured() {
    String claim = "spec: {resources: {requests: {storage: 20Gi}}}";
    String set =
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\n"
            + "spec: {volumeClaimTemplates: [{metadata: {name: data}, "
            + claim
            + "}]}\n---\n";
    String own =
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: backup}\n" + claim + "\n";
    assertThat(messages(set + own + range("type: PersistentVolumeClaim, max: {storage: 10Gi}")))
        .containsExactly(
            "claim \"data\" requests 20Gi of storage, "
                + "above the 10Gi that LimitRange \"sizes\" allows",
            "claim \"backup\" requests 20Gi of storage, "
                + "above the 10Gi that LimitRange \"sizes\" allows");
  }

  @Test
  @DisplayName("S-9, S-10: a request may be above a limit that only the range gives")
  void aGivenLimitMayBeBelowTheRequest() {
    String range = range("type: Container, default: {memory: 128Mi}");
    assertThat(messages(Pods.withResources("{requests: {memory: 1Gi}}") + range))
        .containsExactly(
            "container \"app\" requests 1Gi of memory, above its limit of 128Mi: "
                + "a LimitRange gives it the limit");
  }

  @Test
  @DisplayName("S-10, S-48: a range of another namespace does not count")
  void aRangeOfAnotherNamespaceDoesNotCount() {
    String range = range("type: Container, min: {cpu: 1}").replace("sizes", "sizes, namespace: b");
    assertThat(messages(Pods.withResources("{requests: {cpu: 100m}}") + range)).isEmpty();
  }

  @Test
  @DisplayName("S-27: what is scaled to zero is measured")
  void whatIsScaledToZeroIsMeasured() {
    String deployment =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 0, "
            + "template: {spec: {containers: [{name: app, resources: {limits: {cpu: 4}}}]}}}\n";
    assertThat(messages(deployment + range("type: Container, max: {cpu: 1}"))).hasSize(1);
  }
}
