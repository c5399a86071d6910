package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackedServiceTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: cart
        namespace: shop
        labels: {app: cart, tier: web}
      spec:
        containers:
        - name: app
      """;
  private static final String UNSELECTED =
      "9: container \"app\" has no readiness probe; no Service selects its pod";

  private static Judged judge(String... documents) {
    return Judged.by(new MissingReadinessProbe(), String.join("---\n", documents));
  }

  private static String service(String name, String spec) {
    return """
    apiVersion: v1
    kind: Service
    metadata: {name: %s, namespace: shop}
    spec: {%s}
    """
        .formatted(name, spec);
  }

  @Test
  @DisplayName("S-88: readiness is demanded where a Service selects the pod")
  void aPodBehindAServiceNeedsReadiness() {
    Judged judged = judge(POD, service("web", "selector: {app: cart}"));
    assertThat(judged.messages())
        .containsExactly(
            "9: container \"app\" has no readiness probe, and its pod backs Service \"web\"");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.paths()).containsExactly("spec.containers[app].readinessProbe");
  }

  @Test
  @DisplayName("S-88: where no Service selects the pod it is information")
  void aPodWithoutServiceIsInformation() {
    Judged judged = judge(POD);
    assertThat(judged.messages()).containsExactly(UNSELECTED);
    assertThat(judged.severities()).containsExactly(Severity.INFO);
  }

  @Test
  @DisplayName("S-88: in an open world a Service elsewhere may select the pod")
  void anOpenWorldMayHoldTheService() {
    Judged judged = Judged.by(new MissingReadinessProbe(), World.OPEN, POD);
    assertThat(judged.messages())
        .containsExactly(
            "9: container \"app\" has no readiness probe; no Service here selects its pod, but one"
                + " elsewhere may");
    assertThat(judged.severities()).containsExactly(Severity.INFO);
  }

  @Test
  @DisplayName("S-88: a Service in another namespace does not count")
  void aServiceInAnotherNamespaceDoesNotCount() {
    String elsewhere = service("web", "selector: {app: cart}").replace("shop", "other");
    assertThat(judge(POD, elsewhere).messages()).containsExactly(UNSELECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ports: []",
        "selector: {}",
        "selector: null",
        "selector: {app: other}",
        "selector: {app: cart, tier: db}",
        "selector: {app: cart, release: 7}",
        "selector: [app]",
        "selector: {app: cart}, type: ExternalName, externalName: cart.example.com"
      })
  @DisplayName("S-88: a Service without selector, with another, or ExternalName does not count")
  void servicesThatDoNotSelect(String spec) {
    assertThat(judge(POD, service("web", spec)).messages()).containsExactly(UNSELECTED);
  }

  @Test
  @DisplayName("S-88: headless and publishNotReadyAddresses are noted")
  void specialServicesAreNoted() {
    Judged judged =
        judge(
            POD,
            service("a", "selector: {app: cart}, clusterIP: None"),
            service("b", "selector: {tier: web}, clusterIP: None, publishNotReadyAddresses: true"),
            service("c", "selector: {app: cart, tier: web}"));
    assertThat(judged.messages())
        .containsExactly(
            "9: container \"app\" has no readiness probe, and its pod backs Service \"a\""
                + " (headless), \"b\" (publishes addresses that are not ready), \"c\"");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
  }

  @Test
  void ofManyServicesTheFirstAreNamedOnce() {
    Judged judged =
        judge(
            POD,
            service("a", "selector: {app: cart}"),
            service("b", "selector: {app: cart}"),
            service("b", "selector: {app: cart}"),
            service("c", "selector: {app: cart}"),
            service("d", "selector: {app: cart}"),
            service("e", "selector: {app: cart}"));
    assertThat(judged.messages())
        .containsExactly(
            "9: container \"app\" has no readiness probe, and its pod backs Service \"a\", \"b\","
                + " \"c\" and 2 more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statefulset.kubernetes.io/pod-name: db-0",
        "statefulset.kubernetes.io/pod-name: db-12, app: db",
        "apps.kubernetes.io/pod-index: \"0\", app: db"
      })
  @DisplayName("S-88: a Service may select a pod of a StatefulSet by the label it is given")
  void aServiceOfOnePodOfAStatefulSetCounts(String selector) {
    String service = service("first", "selector: {" + selector + "}");
    assertThat(judge(statefulSet(), service).severities()).containsExactly(Severity.MEDIUM);
    assertThat(judge(POD, service).severities()).containsExactly(Severity.INFO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db-", "db-x", "db", "other-0", "db-0-1"})
  void aLabelOfAnotherStatefulSetDoesNotCount(String podName) {
    String service =
        service("first", "selector: {statefulset.kubernetes.io/pod-name: " + podName + "}");
    assertThat(judge(statefulSet(), service).severities()).containsExactly(Severity.INFO);
  }

  private static String statefulSet() {
    return """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db, namespace: shop}
    spec:
      template:
        metadata: {labels: {app: db}}
        spec:
          containers:
          - name: app
    """;
  }
}
