package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom resources that carry pods. */
class CustomWorkloadTest {

  private static Resource custom(String apiVersion, String kind, String path) {
    String flow = "{containers: [{name: app, image: cart:1}]}";
    String[] keys = path.split("\\.", -1);
    for (int i = keys.length - 1; i >= 0; i--) {
      flow = "{" + keys[i] + ": " + flow + "}";
    }
    return Documents.resource(
        "{apiVersion: %s, kind: %s, metadata: {name: x}, %s"
            .formatted(apiVersion, kind, flow.substring(1)));
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("S-22: the pod's spec is found in custom resources, too")
  @CsvSource({
    "argoproj.io/v1alpha1,Rollout,spec.template.spec",
    "keda.sh/v1alpha1,ScaledJob,spec.jobTargetRef.template.spec",
    "serving.knative.dev/v1,Service,spec.template.spec",
    "serving.knative.dev/v1,Configuration,spec.template.spec",
    "serving.knative.dev/v1,Revision,spec",
    "jobset.x-k8s.io/v1alpha2,JobSet,spec.jobs.template.spec.template.spec",
    "ray.io/v1,RayCluster,spec.headGroupSpec.template.spec",
    "flink.apache.org/v1beta1,FlinkDeployment,spec.jobManager.podTemplate.spec",
    "example.org/v1,Thing,spec.a.b.c.d.e.template.spec"
  })
  void theSpecIsFound(String apiVersion, String kind, String path) {
    Resource resource = custom(apiVersion, kind, path);
    assertThat(resource.isWorkload()).isTrue();
    assertThat(Workload.of(resource).spec().path()).isEqualTo(path);
    assertThat(Workload.of(resource).containers())
        .extracting(container -> container.node().path())
        .containsExactly(path + ".containers[app]");
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("S-22: what only looks like a pod is none")
  @CsvSource({
    "kyverno.io/v1,ClusterPolicy,spec.pattern.template.spec",
    "template.openshift.io/v1,Template,spec.template.spec",
    "gateway.networking.k8s.io/v1,Gateway,spec.template.spec",
    "v1,ConfigMap,spec.template.spec",
    "example.org/v1,Thing,spec.overlay.spec",
    "example.org/v1,Thing,status.template.spec",
    "example.org/v1,Thing,spec.a.b.c.d.e.f.g.h.i.j.k.l.template.spec"
  })
  void othersRunNoPods(String apiVersion, String kind, String path) {
    assertThat(custom(apiVersion, kind, path).isWorkload()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("S-23: a Rollout that refers to a Deployment has nothing to check")
  @ValueSource(
      strings = {
        "{workloadRef: {apiVersion: apps/v1, kind: Deployment, name: cart}}",
        "{template: null}",
        "{template: {spec: null}}",
        "{template: []}"
      })
  void aRolloutWithoutTemplateIsNoWorkload(String spec) {
    Resource rollout =
        Documents.resource("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, spec: " + spec + "}");
    assertThat(rollout.isWorkload()).isFalse();
    assertThat(Workload.of(rollout).containers()).isEmpty();
  }

  @Test
  @DisplayName("S-23: Strimzi's templates are parts of pods, each on its own")
  void strimziTemplatesHaveNoContainers() {
    Resource kafka =
        Documents.resource(
            """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: Kafka
            spec:
              kafka:
                template:
                  pod:
                    metadata: {labels: {app: kafka}}
                    securityContext: {runAsUser: 1000}
              zookeeper: {template: {pod: {}}}
              entityOperator: {}
            """);
    assertThat(kafka.perPodTemplate())
        .extracting(one -> Workload.of(one).spec().path())
        .containsExactly("spec.kafka.template.pod", "spec.zookeeper.template.pod");
    Workload first = Workload.of(kafka);
    assertThat(first.containers()).isEmpty();
    assertThat(first.labels()).containsEntry("app", "kafka");
    assertThat(first.isCompletedByOperator()).isTrue();
  }

  @Test
  @DisplayName("S-23: a container that its operator completes is not judged by its shape")
  void containersWithoutImageAreLeftOut() {
    Resource cluster =
        Documents.resource(
            """
            apiVersion: elasticsearch.k8s.elastic.co/v1
            kind: Elasticsearch
            spec:
              nodeSets:
              - name: hot
                podTemplate: {spec: {containers: [{name: elasticsearch}, {name: log, image: l}]}}
              - name: cold
                podTemplate: {spec: {containers: [{name: elasticsearch}]}}
            """);
    assertThat(cluster.perPodTemplate()).hasSize(1);
    assertThat(Workload.of(cluster).containers())
        .extracting(Container::name)
        .containsExactly("log");
  }

  @Test
  void theInventoryListsCustomWorkloadsOnce() {
    Resource rollout = custom("argoproj.io/v1alpha1", "Rollout", "spec.template.spec");
    Resource pod = Documents.resource("{apiVersion: v1, kind: Pod}");
    Resource other = Documents.resource("{apiVersion: example.org/v1, kind: Thing}");
    Inventory inventory = Inventory.of(World.CLOSED, List.of(rollout, pod, other));
    assertThat(inventory.all(Kind.WORKLOAD)).containsExactly(rollout);
    assertThat(inventory.all(Kind.WORKLOADS.toArray(Kind[]::new)))
        .containsExactlyInAnyOrder(pod, rollout);
  }

  @Test
  @DisplayName("S-87: pods of custom resources that are not started again run to completion")
  void jobsOfCustomKindsRunToCompletion() {
    assertThat(
            Workload.of(custom("keda.sh/v1alpha1", "ScaledJob", "spec.jobTargetRef.template.spec"))
                .runsToCompletion())
        .isTrue();
    assertThat(
            Workload.of(custom("argoproj.io/v1alpha1", "Rollout", "spec.template.spec"))
                .runsToCompletion())
        .isFalse();
    Resource job =
        Documents.resource(
            """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            spec:
              worker: {template: {spec: {restartPolicy: Never, containers: [{image: a}]}}}
            """);
    assertThat(Workload.of(job).runsToCompletion()).isTrue();
  }

  @Test
  void theSearchForATemplateEnds() {
    StringBuilder many = new StringBuilder("apiVersion: example.org/v1\nkind: Thing\nspec:\n");
    for (int i = 0; i < 20_000; i++) {
      many.append("  k").append(i).append(": v\n");
    }
    many.append("  template: {spec: {containers: [{image: late}]}}\n");
    assertThat(Documents.resource(many.toString()).isWorkload()).isFalse();
  }
}
