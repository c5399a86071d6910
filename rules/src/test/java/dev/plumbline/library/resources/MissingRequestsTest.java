package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingRequestsTest {
  private static final String NO_CPU = "5: container \"app\" has no cpu request";
  private static final String NO_MEMORY = "5: container \"app\" has no memory request";

  private static List<String> messages(String manifests) {
    return Judged.by(new MissingRequests(), manifests).messages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{requests: null}", "{requests: {ephemeral-storage: 1Gi}}"})
  @DisplayName("S-151: whatever says nothing lacks both requests")
  void bothAreMissing(String resources) {
    assertThat(messages(Pods.withResources(resources))).containsExactly(NO_CPU, NO_MEMORY);
  }

  @ParameterizedTest
  @DisplayName("S-7: a limit without a request is the request, in a pod and in a template")
  @CsvSource({"Pod,v1", "PodTemplate,v1", "Deployment,apps/v1", "CronJob,batch/v1"})
  void aLimitImpliesTheRequest(String kind, String apiVersion) {
    String pod = "{spec: {containers: [{name: app, resources: {limits: {cpu: 1, memory: 1Gi}}}]}}";
    String fields =
        switch (kind) {
          case "Pod" -> pod;
          case "PodTemplate" -> "{template: " + pod + "}";
          case "Deployment" -> "{spec: {template: " + pod + "}}";
          default -> "{spec: {jobTemplate: {spec: {template: " + pod + "}}}}";
        };
    String header = ", apiVersion: " + apiVersion + ", kind: " + kind + "}";
    assertThat(messages(fields.substring(0, fields.length() - 1) + header)).isEmpty();
  }

  @Test
  @DisplayName("S-5: null is not set, even beside a limit: the API server stores it as zero")
  void nullIsNotSet() {
    assertThat(
            messages(
                Pods.withResources(
                    "{requests: {cpu: null, memory: 1Gi}, limits: {cpu: 1, memory: 1Gi}}")))
        .containsExactly(NO_CPU + ": null counts as not set");
  }

  @Test
  void zeroReservesNothing() {
    assertThat(messages(Pods.withResources("{requests: {cpu: 0m, memory: 1Gi}, limits: {cpu: 1}}")))
        .containsExactly(NO_CPU + ": 0m reserves nothing");
  }

  @ParameterizedTest
  @DisplayName("S-2, S-5: what is refused by the API server is not missing")
  @ValueSource(
      strings = {
        "{requests: {cpu: '', memory: 1gi}}",
        "{requests: {cpu: -1, memory: true}}",
        "{requests: {cpu: 1}, limits: {memory: 1 Gi}}",
        "{requests: [cpu, memory]}",
        "1Gi"
      })
  void schemaErrorsAreLeftToTheirOwnRule(String resources) {
    assertThat(messages(Pods.withResources(resources))).isEmpty();
  }

  @Test
  @DisplayName("S-12, S-13, S-14: of init containers, sidecars and debuggers the last need nothing")
  void everyContainerButEphemeralOnesNeedsRequests() {
    assertThat(
            Judged.by(
                    new MissingRequests(),
                    Pods.withSpec(
                        """
                        initContainers:
                        - {name: migrate, resources: {requests: {cpu: 1}}}
                        - {name: proxy, restartPolicy: Always, resources: {requests: {memory: 1Gi}}}
                        containers:
                        - {name: app, resources: {requests: {cpu: 1, memory: 1Gi}}}
                        ephemeralContainers:
                        - {name: debug}
                        """))
                .paths())
        .containsExactly(
            "spec.initContainers[migrate].resources.requests.memory",
            "spec.initContainers[proxy].resources.requests.cpu");
  }

  @Test
  @DisplayName("S-17: the pod's own resources satisfy the demand, each for its resource")
  void thePodMaySpeakForItsContainers() {
    assertThat(
            messages(
                Pods.withSpec(
                    """
                    containers: [{name: app}]
                    resources: {requests: {cpu: 1}, limits: {memory: 1Gi}}
                    """)))
        .isEmpty();
    assertThat(
            messages(Pods.withSpec("containers: [{name: app}]\nresources: {requests: {cpu: 1}}")))
        .containsExactly(NO_MEMORY);
  }

  @Test
  @DisplayName("S-17: Windows pods have no resources of their own")
  void aWindowsPodCannotSpeakForItsContainers() {
    assertThat(
            messages(
                Pods.withSpec(
                    """
                    containers: [{name: app}]
                    os: {name: windows}
                    resources: {requests: {cpu: 1, memory: 1Gi}}
                    """)))
        .containsExactly(NO_CPU, NO_MEMORY);
  }

  @ParameterizedTest
  @DisplayName("S-27: what does not run now will run later")
  @ValueSource(
      strings = {
        """
        apiVersion: apps/v1
        kind: Deployment
        spec: {replicas: 0, template: {spec: {containers: [{name: app}]}}}
        """,
        """
        apiVersion: batch/v1
        kind: CronJob
        spec:
          suspend: true
          jobTemplate: {spec: {template: {spec: {containers: [{name: app}]}}}}
        """
      })
  void dormantWorkloadsAreJudged(String manifest) {
    assertThat(messages(manifest)).hasSize(2);
  }

  @Test
  @DisplayName("S-10: a LimitRange that fills requests in satisfies the demand")
  void aLimitRangeFillsRequestsIn() {
    String range =
        """
        ---
        apiVersion: v1
        kind: LimitRange
        metadata: {name: defaults}
        spec: {limits: [{type: Container, defaultRequest: {cpu: 100m}, min: {memory: 64Mi}}]}
        """;
    assertThat(messages(Pods.withResources("{}") + range)).isEmpty();
    assertThat(messages(Pods.withResources("{requests: {cpu: 0, memory: null}}") + range))
        .hasSize(2);
  }
}
