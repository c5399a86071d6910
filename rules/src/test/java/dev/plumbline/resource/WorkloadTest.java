package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plumbline.resource.Container.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

  @ParameterizedTest(name = "{1}")
  @DisplayName("S-22: the pod's spec is found in every kind that runs pods")
  @CsvSource({
    "v1,Pod,spec",
    "v1,PodTemplate,template.spec",
    "v1,ReplicationController,spec.template.spec",
    "apps/v1,Deployment,spec.template.spec",
    "apps/v1,ReplicaSet,spec.template.spec",
    "apps/v1,StatefulSet,spec.template.spec",
    "apps/v1,DaemonSet,spec.template.spec",
    "batch/v1,Job,spec.template.spec",
    "batch/v1,CronJob,spec.jobTemplate.spec.template.spec",
    "apps.openshift.io/v1,DeploymentConfig,spec.template.spec"
  })
  void theSpecIsFound(String apiVersion, String kind, String path) {
    Resource resource = Documents.resource("apiVersion: " + apiVersion + "\nkind: " + kind + "\n");
    assertThat(Kind.WORKLOADS).contains(resource.kind());
    assertThat(Workload.of(resource).spec().path()).isEqualTo(path);
  }

  @Test
  @DisplayName("S-14, S-16: only an init container that restarts always is a sidecar")
  void rolesFollowFromPlaceAndRestartPolicy() {
    Workload pod =
        pod(
            """
            containers:
            - {name: app, restartPolicy: Always}
            initContainers:
            - {name: migrate}
            - {name: proxy, restartPolicy: Always}
            - {name: retry, restartPolicy: OnFailure}
            ephemeralContainers:
            - {name: debug}
            """);
    assertThat(pod.containers())
        .extracting(Container::name, Container::role)
        .containsExactly(
            tuple("migrate", Role.INIT),
            tuple("proxy", Role.SIDECAR),
            tuple("retry", Role.INIT),
            tuple("app", Role.MAIN),
            tuple("debug", Role.EPHEMERAL));
    assertThat(pod.longRunningContainers())
        .extracting(Container::name)
        .containsExactly("proxy", "app");
  }

  @Test
  @DisplayName("S-23, S-151, S-152: templates may lack everything or have it wrong")
  void partialTemplatesHaveNoContainers() {
    for (String fields : List.of("containers:\n", "containers: {}\n", "containers: text\n")) {
      assertThat(pod(fields).containers()).isEmpty();
    }
    Resource rollout =
        Documents.resource(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            spec: {workloadRef: {kind: Deployment, name: cart}}
            """);
    assertThat(Workload.of(rollout).containers()).isEmpty();
    assertThat(Workload.of(rollout).labels()).isEmpty();
  }

  @Test
  void labelsAreThoseOfTheTemplate() {
    Workload deployment =
        Workload.of(
            Documents.resource(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {labels: {app: outer}}
                spec: {template: {metadata: {labels: {app: inner}}}}
                """));
    assertThat(deployment.labels()).isEqualTo(Map.of("app", "inner"));
  }

  @Test
  void namelessContainersAreNamedByTheirIndex() {
    assertThat(pod("containers: [{image: a}, {name: 7}, {name: b}]").containers())
        .extracting(Container::name)
        .containsExactly("0", "1", "b");
  }

  @Test
  @DisplayName("S-57: the container's value overrides the pod's, null does not")
  void securityFieldsAreInherited() {
    Workload pod =
        pod(
            """
            securityContext: {runAsUser: 1000}
            containers:
            - {name: own, securityContext: {runAsUser: 0}}
            - {name: inherits}
            - {name: nulled, securityContext: {runAsUser: null}}
            """);
    assertThat(pod.containers())
        .extracting(container -> container.effectiveSecurity("runAsUser").path())
        .containsExactly(
            "spec.containers[own].securityContext.runAsUser",
            "spec.securityContext.runAsUser",
            "spec.securityContext.runAsUser");
    assertThat(pod.containers().get(1).effectiveSecurity("runAsGroup").path())
        .isEqualTo("spec.containers[inherits].securityContext.runAsGroup");
  }

  @Test
  @DisplayName("S-67: a node selector does not make a Windows pod")
  void onlyTheOsFieldMakesAWindowsPod() {
    assertThat(pod("os: {name: windows}").isWindows()).isTrue();
    assertThat(pod("nodeSelector: {kubernetes.io/os: windows}").isWindows()).isFalse();
  }

  @Test
  void resourcesAreFoundByBoundAndName() {
    Container app =
        pod("containers: [{name: app, resources: {limits: {memory: 1Gi}}}]").containers().get(0);
    assertThat(app.resource("limits", "memory").text()).isEqualTo("1Gi");
    assertThat(app.resource("requests", "memory").path())
        .isEqualTo("spec.containers[app].resources.requests.memory");
  }

  private static Workload pod(String spec) {
    return Workload.of(Documents.resource("apiVersion: v1\nkind: Pod\nspec:\n" + spec.indent(2)));
  }
}
