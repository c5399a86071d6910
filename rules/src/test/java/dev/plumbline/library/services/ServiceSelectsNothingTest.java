package dev.plumbline.library.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSelectsNothingTest {
  private static final String LONELY = "5: no pod of namespace \"shop\" has the labels app=cart";

  private static Judged judge(World world, String... documents) {
    return Judged.by(new ServiceSelectsNothing(), world, String.join("---\n", documents));
  }

  private static Judged judge(String... documents) {
    return judge(World.CLOSED, documents);
  }

  private static String service(String spec) {
    return """
    apiVersion: v1
    kind: Service
    metadata: {name: cart, namespace: shop}
    spec:
      %s
    """
        .formatted(spec);
  }

  private static String workload(String apiVersion, String kind, String template) {
    return """
    apiVersion: %s
    kind: %s
    metadata: {name: cart, namespace: shop}
    spec: {template: %s}
    """
        .formatted(apiVersion, kind, template);
  }

  @Test
  @DisplayName("S-53: a selector that matches nothing is a finding in a closed world")
  void aSelectorWithoutPodIsAFinding() {
    assertThat(judge(service("selector: {app: cart}")).messages()).containsExactly(LONELY);
    assertThat(judge(service("selector: {app: cart}")).paths()).containsExactly("spec.selector");
    assertThat(judge(World.CLUSTER, service("selector: {app: cart}")).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-53: in an open world the pods may be elsewhere")
  void anOpenWorldCannotTell() {
    Judged judged = judge(World.OPEN, service("selector: {app: cart}"));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly("no pod here has the labels app=cart; one may exist elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ports: []",
        "selector: null",
        "selector: {}",
        "selector: {app: 1}",
        "{selector: {app: cart}, type: ExternalName, externalName: cart.example.com}"
      })
  @DisplayName("S-53: a Service without selector and an ExternalName select nothing by design")
  void servicesThatNeedNoPods(String spec) {
    assertThat(judge(service(spec)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-48: pods of another namespace do not count")
  void podsOfAnotherNamespaceDoNotCount() {
    String pods = workload("apps/v1", "Deployment", "{metadata: {labels: {app: cart}}}");
    Judged judged = judge(service("selector: {app: cart}"), pods.replace("shop", "other"));
    assertThat(judged.messages()).containsExactly(LONELY);
  }

  @Test
  void theLabelsOfTheTemplateCountAndNotThoseOfItsOwner() {
    String service = service("selector: {app: cart}");
    String labelled = workload("apps/v1", "Deployment", "{metadata: {labels: {app: cart}}}");
    String owner =
        workload("apps/v1", "Deployment", "{}")
            .replace("{name: cart,", "{name: cart, labels: {app: cart},");
    assertThat(judge(service, labelled).messages()).isEmpty();
    assertThat(judge(service, owner).messages()).containsExactly(LONELY);
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v1, StatefulSet, statefulset.kubernetes.io/pod-name: cart-0",
    "apps/v1, StatefulSet, apps.kubernetes.io/pod-index: '\"0\"'",
    "apps/v1, Deployment, pod-template-hash: abc",
    "batch/v1, Job, job-name: cart",
    "batch/v1, Job, batch.kubernetes.io/job-name: cart",
    "batch/v1, Job, batch.kubernetes.io/controller-uid: abc"
  })
  @DisplayName("S-49: labels that pods get when they are created may match")
  void generatedLabelsMatch(String apiVersion, String kind, String label) {
    String pods = workload(apiVersion, kind, "{metadata: {labels: {app: cart}}}");
    assertThat(judge(service("selector: {" + label + "}"), pods).messages()).isEmpty();
    assertThat(judge(service("selector: {other: x, " + label + "}"), pods).messages()).hasSize(1);
  }

  @Test
  @DisplayName("S-49: a Job's pods are named after that Job")
  void anotherJobDoesNotMatch() {
    String job = workload("batch/v1", "Job", "{}");
    assertThat(judge(service("selector: {job-name: pay}"), job).messages()).hasSize(1);
  }

  @Test
  void aPodTemplateRunsNoPods() {
    String template =
        """
        apiVersion: v1
        kind: PodTemplate
        metadata: {name: cart, namespace: shop}
        template: {metadata: {labels: {app: cart}}}
        """;
    assertThat(judge(service("selector: {app: cart}"), template).messages())
        .containsExactly(LONELY);
  }

  @Test
  void podsOfAnOperatorCannotBeKnown() {
    String prometheus = workload("monitoring.coreos.com/v1", "Prometheus", "{}");
    Judged judged = judge(service("selector: {app: cart}"), prometheus);
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly(
            "no workload has the labels app=cart, but the pods of"
                + " Prometheus.monitoring.coreos.com \"cart\" may");
    assertThat(judge(service("selector: {app: cart}"), prometheus.replace("shop", "x")).messages())
        .containsExactly(LONELY);
    assertThat(judge(World.CLUSTER, service("selector: {app: cart}"), prometheus).messages())
        .containsExactly(LONELY);
  }

  @Test
  void inAClusterThePodsOfACustomResourceAreThere() {
    String knative = workload("serving.knative.dev/v1", "Service", "{spec: {containers: []}}");
    Judged closed = judge(service("selector: {app: cart}"), knative);
    assertThat(closed.messages()).isEmpty();
    assertThat(closed.reasons()).hasSize(1);
    assertThat(judge(World.CLUSTER, service("selector: {app: cart}"), knative).messages())
        .containsExactly(LONELY);
  }
}
