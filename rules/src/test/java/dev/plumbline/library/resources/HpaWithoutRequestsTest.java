package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HpaWithoutRequestsTest {
  private static final String CPU =
      "metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 80}}}]";
  private static final String UNKNOWN = "the cpu utilisation of Deployment \"cart\" is unknown: ";

  private static String scaler(String version, String fields) {
    return "apiVersion: autoscaling/"
        + version
        + "\nkind: HorizontalPodAutoscaler\nmetadata: {name: cart}\nspec: {maxReplicas: 3, "
        + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}, "
        + fields
        + "}\n";
  }

  private static String deployment(String podSpec) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\n"
        + "spec: {template: {spec: {"
        + podSpec
        + "}}}\n";
  }

  private static String container(String resources) {
    return deployment("containers: [{name: app, resources: {" + resources + "}}]");
  }

  private static List<String> messages(String manifests) {
    return Judged.by(new HpaWithoutRequests(), manifests).report().findings().stream()
        .map(finding -> finding.message())
        .toList();
  }

  @ParameterizedTest
  @DisplayName("S-25: every version of the API can scale by utilisation")
  @CsvSource(
      delimiter = '|',
      value = {
        "v1|targetCPUUtilizationPercentage: 80",
        "v1|minReplicas: 1",
        "v2|minReplicas: 1",
        "v2|metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 1}}}]",
        "v2beta1|metrics: [{type: Resource, resource: {name: cpu, targetAverageUtilization: 1}}]"
      })
  void everyVersionCanScaleByUtilisation(String version, String fields) {
    assertThat(messages(scaler(version, fields) + container("")))
        .containsExactly(UNKNOWN + "container \"app\" has no cpu request");
    assertThat(messages(scaler(version, fields) + container("requests: {cpu: 1}"))).isEmpty();
  }

  @Test
  @DisplayName("S-25: an absolute target needs no request")
  void anAbsoluteTargetNeedsNoRequest() {
    String metric =
        "metrics: [{type: Resource, resource: {name: cpu, target: {averageValue: 500m}}}]";
    assertThat(messages(scaler("v2", metric) + container(""))).isEmpty();
  }

  @Test
  @DisplayName("S-7, S-25: a limit is a request as well, but zero is none")
  void aLimitIsEnough() {
    assertThat(messages(scaler("v2", CPU) + container("limits: {cpu: 1}"))).isEmpty();
    assertThat(messages(scaler("v2", CPU) + container("requests: {cpu: 0}")))
        .containsExactly(UNKNOWN + "its cpu request is 0");
  }

  @Test
  @DisplayName("S-14, S-25: sidecars count, ordinary init containers do not")
  void sidecarsCount() {
    String main = "containers: [{name: app, resources: {requests: {cpu: 1}}}], ";
    assertThat(messages(scaler("v2", CPU) + deployment(main + "initContainers: [{name: init}]")))
        .isEmpty();
    String sidecars =
        "initContainers: [{name: a, restartPolicy: Always}, {name: b, restartPolicy: Always}]";
    assertThat(messages(scaler("v2", CPU) + deployment(main + sidecars)))
        .containsExactly(UNKNOWN + "containers \"a\", \"b\" have no cpu request");
  }

  @Test
  @DisplayName("S-17, S-25: a pod that requests anything as a whole is measured as a whole")
  void thePodAsAWholeCounts() {
    String pod = "containers: [{name: app}], resources: {requests: {%s: 1}}";
    assertThat(messages(scaler("v2", CPU) + deployment(pod.formatted("cpu")))).isEmpty();
    assertThat(messages(scaler("v2", CPU) + deployment(pod.formatted("memory"))))
        .containsExactly(UNKNOWN + "the pod has no cpu request");
  }

  @Test
  @DisplayName("S-10, S-25: a LimitRange gives requests")
  void aLimitRangeGivesRequests() {
    String range =
        """
        ---
        apiVersion: v1
        kind: LimitRange
        metadata: {name: r}
        spec: {limits: [{type: Container, defaultRequest: {cpu: 1}}]}
        """;
    assertThat(messages(scaler("v2", CPU) + container("") + range)).isEmpty();
  }

  @Test
  @DisplayName("S-25: a metric of one container needs that container, and its request")
  void oneContainerMayBeNamed() {
    String metric =
        "metrics: [{type: ContainerResource, containerResource: "
            + "{name: cpu, container: %s, target: {averageUtilization: 80}}}]";
    String two =
        deployment("containers: [{name: app, resources: {limits: {cpu: 1}}}, {name: proxy}]");
    assertThat(messages(scaler("v2", metric.formatted("app")) + two)).isEmpty();
    assertThat(messages(scaler("v2", metric.formatted("proxy")) + two)).hasSize(1);
    assertThat(messages(scaler("v2", metric.formatted("web")) + two))
        .containsExactly("Deployment \"cart\" has no container \"web\" that keeps running");
  }

  @Test
  @DisplayName("S-25: a target that does not exist is a finding, one that may exist is unknown")
  void theTargetMayBeMissing() {
    assertThat(messages(scaler("v2", CPU)))
        .containsExactly("Deployment \"cart\" does not exist in namespace \"default\"");
    assertThat(Judged.by(new HpaWithoutRequests(), World.OPEN, scaler("v2", CPU)).reasons())
        .containsExactly("Deployment \"cart\", which it scales, is not in the input");
    assertThat(messages(scaler("v2", CPU).replace("apiVersion: apps/v1, ", "") + container("")))
        .containsExactly(
            "Deployment \"cart\" does not exist in namespace \"default\": "
                + "scaleTargetRef names no apiVersion");
  }

  @Test
  @DisplayName("S-23: what shows no containers cannot be judged")
  void aTargetWithoutContainersIsUnknown() {
    String rollout =
        "---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: cart}\nspec: {}\n";
    String scaler =
        scaler("v2", CPU)
            .replace("apps/v1, kind: Deployment", "argoproj.io/v1alpha1, kind: Rollout");
    assertThat(Judged.by(new HpaWithoutRequests(), scaler + rollout).reasons())
        .containsExactly("Rollout \"cart\" shows no containers");
  }
}
