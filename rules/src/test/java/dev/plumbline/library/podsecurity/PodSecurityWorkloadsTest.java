package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static dev.plumbline.library.podsecurity.Level.RESTRICTED;
import static dev.plumbline.library.podsecurity.Pods.HARDENED;
import static dev.plumbline.library.podsecurity.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Target;
import dev.plumbline.profile.Target.Subject;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pods and containers the profiles judge, and when. */
class PodSecurityWorkloadsTest {

  @ParameterizedTest
  @DisplayName("S-22: pods are judged wherever they are described")
  @ValueSource(
      strings = {
        "v1 ReplicationController",
        "apps/v1 Deployment",
        "extensions/v1beta1 Deployment",
        "apps/v1 ReplicaSet",
        "apps/v1 StatefulSet",
        "apps/v1 DaemonSet",
        "batch/v1 Job",
        "batch/v1 CronJob",
        "v1 PodTemplate",
        "apps.openshift.io/v1 DeploymentConfig"
      })
  void podsAreJudgedWhereverTheyAreDescribed(String apiVersionAndKind) {
    String[] type = apiVersionAndKind.split(" ");
    String path =
        switch (type[1]) {
          case "PodTemplate" -> "template: {spec: {%s}}";
          case "CronJob" -> "spec: {jobTemplate: {spec: {template: {spec: {%s}}}}}";
          default -> "spec: {template: {spec: {%s}}}";
        };
    String head = "apiVersion: %s\nkind: %s\nmetadata: {name: cart}\n".formatted(type[0], type[1]);
    String good = head + path.formatted(HARDENED);
    String bad = good.replace("runAsNonRoot: true", "runAsNonRoot: false");

    assertThat(RESTRICTED.paths(good)).isEmpty();
    assertThat(RESTRICTED.paths(bad))
        .singleElement()
        .asString()
        .endsWith("spec.securityContext.runAsNonRoot");
  }

  @ParameterizedTest
  @DisplayName("S-65: init, sidecar and ephemeral containers are judged as main ones")
  @ValueSource(
      strings = {
        "initContainers: [{name: other, ",
        "initContainers: [{name: other, restartPolicy: Always, ",
        "ephemeralContainers: [{name: other, "
      })
  void noContainerIsOverlooked(String container) {
    String broken =
        """
        ports: [{hostPort: 80}],
        livenessProbe: {httpGet: {host: a.example}},
        securityContext: {
          privileged: true,
          procMount: Unmasked,
          runAsUser: 0,
          runAsNonRoot: false,
          appArmorProfile: {type: Unconfined},
          seccompProfile: {type: Unconfined},
          seLinuxOptions: {role: system_r},
          windowsOptions: {hostProcess: true}}}],"""
            .replace("\n", " ");
    String pod = pod(container + broken + " " + HARDENED);

    assertThat(RESTRICTED.broken(KubernetesVersion.LATEST, pod))
        .containsExactly(
            "app-armor",
            "capabilities-restricted",
            "host-ports",
            "host-probes",
            "privilege-escalation",
            "privileged",
            "proc-mount-restricted",
            "run-as-non-root",
            "run-as-user",
            "se-linux",
            "seccomp-restricted",
            "windows-host-process");
    assertThat(RESTRICTED.paths(pod)).allMatch(path -> path.contains("ontainers[other]."));
  }

  @Test
  @DisplayName("S-65: an ephemeral container that an update brings counts")
  void anEphemeralContainerThatAnUpdateBringsCounts() {
    String debug =
        "ephemeralContainers: [{name: debug, securityContext: {capabilities: {add: [SYS_PTRACE]}}}]";
    Report report = update(BASELINE, pod(HARDENED), pod(HARDENED + ", " + debug));
    assertThat(report.findings())
        .extracting(Finding::path)
        .containsExactly("spec.ephemeralContainers[debug].securityContext.capabilities.add[0]");
  }

  @Test
  @DisplayName("S-82: an injected container is exempt by its name, the others are not")
  void anInjectedContainerIsExemptByItsName() {
    String context = "securityContext: {capabilities: {add: [NET_ADMIN]}}}]";
    String pod =
        pod(
            "initContainers: [{name: istio-init, %s, containers: [{name: app, %s"
                .formatted(context, context));
    Exemption exemption =
        new Exemption(
            "pod-security-capabilities-baseline",
            new Target(new Subject("", "", "cart"), "istio-*", "", List.of()),
            new Acceptance(
                "redirects the traffic of the mesh", "mesh team", LocalDate.of(2026, 12, 31)),
            new Location("plumbline.yaml", Span.START),
            "");

    Report report = BASELINE.evaluator(exemption).evaluate(Manifests.closed(pod));
    assertThat(report.findings())
        .extracting(Finding::path)
        .containsExactly("spec.containers[app].securityContext.capabilities.add[0]");
    assertThat(report.exempted()).hasSize(1);
  }

  @Test
  @DisplayName("S-84: a label on a pod that breaks the standard already is no new finding")
  void aLabelOnAPodThatBreaksTheStandardIsNoNewFinding() {
    String before = pod("containers: [{name: app}]");
    String after = before.replace("{name: cart}", "{name: cart, labels: {tier: web}}");
    Report report = update(RESTRICTED, before, after);
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).isNotEmpty();
  }

  private static Report update(Level level, String before, String after) {
    return level.evaluator().evaluate(Manifests.closed(before), Manifests.closed(after));
  }
}
