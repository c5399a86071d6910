package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Container.Role;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LibertyApplicationTest {

  private static Resource application(String spec) {
    return Documents.resource(
        "apiVersion: apps.openliberty.io/v1\nkind: OpenLibertyApplication\nmetadata:\n"
            + "  name: cart\nspec:\n"
            + spec.indent(2));
  }

  private static Container container(String spec) {
    return Workload.of(application("applicationImage: cart:1\n" + spec)).containers().get(0);
  }

  @Test
  @DisplayName("S-22: the application's container is the spec itself")
  void theSpecIsAContainer() {
    Container app =
        container(
            """
            pullPolicy: Always
            resources: {limits: {memory: 1Gi}}
            probes:
              liveness: {tcpSocket: {port: 9080}}
            """);
    assertThat(app.name()).isEqualTo("app");
    assertThat(app.role()).isEqualTo(Role.MAIN);
    assertThat(app.image().path()).isEqualTo("spec.applicationImage");
    assertThat(app.image().location().line()).isEqualTo(6);
    assertThat(app.node().get("imagePullPolicy").text()).isEqualTo("Always");
    assertThat(app.resource("limits", "memory").path()).isEqualTo("spec.resources.limits.memory");
    assertThat(app.node().get("livenessProbe").path()).isEqualTo("spec.probes.liveness");
    assertThat(app.node().get("readinessProbe").isMissing()).isTrue();
    assertThat(app.node().get("readinessProbe").path()).isEqualTo("spec.probes.readiness");
  }

  @Test
  void theOperatorRestrictsWhatTheManifestLeavesOpen() {
    Container silent = container("");
    assertThat(silent.security("allowPrivilegeEscalation").isFalse()).isTrue();
    assertThat(silent.security("runAsNonRoot").isTrue()).isTrue();
    assertThat(silent.security("capabilities", "drop").items())
        .extracting(Node::text)
        .containsExactly("ALL");
    Container written =
        container("securityContext: {runAsNonRoot: false, capabilities: {add: [NET_RAW]}}");
    assertThat(written.security("runAsNonRoot").isFalse()).isTrue();
    assertThat(written.security("capabilities", "drop").isMissing()).isTrue();
    assertThat(written.security("allowPrivilegeEscalation").isFalse()).isTrue();
  }

  @Test
  void theOperatorAsksTheHealthEndpointWhereAProbeNamesNoAction() {
    Container app =
        container("service: {port: 9080}\nmanageTLS: false\nprobes: {liveness: {}, startup: null}");
    Node action = app.node().at("livenessProbe", "httpGet");
    assertThat(action.get("path").text()).isEqualTo("/health/live");
    assertThat(action.get("port").scalar()).isEqualTo("9080");
    assertThat(action.get("scheme").text()).isEqualTo("HTTP");
    assertThat(action.location().line()).isEqualTo(9);
    assertThat(app.node().get("startupProbe").isMissing()).isTrue();
  }

  @Test
  void containersBesideTheApplicationAreNotCompleted() {
    Workload workload =
        Workload.of(
            application(
                """
                applicationImage: cart:1
                securityContext: {runAsUser: 1000}
                initContainers: [{name: migrate}]
                sidecarContainers: [{name: log}]
                """));
    assertThat(workload.containers())
        .extracting(Container::name, Container::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("migrate", Role.INIT),
            org.assertj.core.groups.Tuple.tuple("app", Role.MAIN),
            org.assertj.core.groups.Tuple.tuple("log", Role.MAIN));
    assertThat(workload.containers().get(2).effectiveSecurity("runAsUser").isMissing()).isTrue();
  }

  @Test
  void mistypedFieldsStayAsTheyAre() {
    for (String spec :
        List.of("", "securityContext: []", "probes: text", "probes: {liveness: 1}")) {
      assertThat(container(spec).name()).isEqualTo("app");
    }
    assertThat(application("service: {}").isWorkload()).isFalse();
  }
}
