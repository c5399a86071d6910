package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static dev.plumbline.library.podsecurity.Level.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Exemption.Subject;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the controls together. */
class PodSecurityTest {
  /** A pod template that restricted admits. */
  private static final String TEMPLATE =
      """
      {spec: {
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}},
        containers: [{name: app,
          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}}""";

  private static String pod(String spec) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n" + spec.indent(2);
  }

  private static String pod() {
    return pod(TEMPLATE.substring("{spec: ".length(), TEMPLATE.length() - 1));
  }

  @Test
  void eachProfileNamesRulesOfTheLibraryThatOnlyProfilesSwitchOn() {
    List<RuleSpec> specs =
        Library.rules().stream()
            .map(Rule::spec)
            .filter(spec -> spec.id().startsWith("pod-security-"))
            .toList();
    assertThat(specs).noneMatch(RuleSpec::enabled);
    assertThat(specs)
        .extracting(RuleSpec::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(BASELINE.ids().stream(), RESTRICTED.ids().stream()).distinct().toList());
    assertThat(BASELINE.ids()).isSorted().doesNotHaveDuplicates();
    assertThat(RESTRICTED.ids()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("what baseline refuses is no less severe where restricted refuses it")
  void restrictedKeepsTheSeverityOfBaseline() {
    String pod =
        pod(
            """
            volumes: [{name: a, hostPath: {path: /}}, {name: b, nfs: {path: /}}]
            containers:
            - name: app
              securityContext:
                procMount: Unmasked
                seccompProfile: {type: Unconfined}
                capabilities: {drop: [ALL], add: [SYS_ADMIN, CHOWN]}
            """);
    assertThat(found(new PodSecurityVolumeTypes(), pod))
        .containsExactly(Severity.HIGH, Severity.MEDIUM);
    assertThat(found(new PodSecurityProcMountRestricted(), pod)).containsExactly(Severity.HIGH);
    assertThat(found(new PodSecuritySeccompRestricted(), pod)).containsExactly(Severity.HIGH);
    assertThat(found(new PodSecurityCapabilitiesRestricted(), pod))
        .containsExactly(Severity.HIGH, Severity.MEDIUM);
  }

  private static List<Severity> found(Rule rule, String pod) {
    Inventory inventory = Manifests.closed(pod);
    Findings findings = new Findings(rule.spec(), inventory.resources().get(0));
    rule.check(inventory.resources().get(0), inventory, findings);
    return findings.findings().stream().map(Finding::severity).toList();
  }

  @Test
  void aHardenedPodIsAdmitted() {
    assertThat(RESTRICTED.paths(pod())).isEmpty();
    assertThat(BASELINE.paths(pod())).isEmpty();
  }

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
  void everyWorkloadIsJudged(String apiVersionAndKind) {
    String[] type = apiVersionAndKind.split(" ");
    String path =
        switch (type[1]) {
          case "PodTemplate" -> "template: %s";
          case "CronJob" -> "spec: {jobTemplate: {spec: {template: %s}}}";
          default -> "spec: {template: %s}";
        };
    String head = "apiVersion: %s\nkind: %s\nmetadata: {name: cart}\n".formatted(type[0], type[1]);
    String good = head + path.formatted(TEMPLATE.indent(2).strip());
    String bad = good.replace("{runAsNonRoot: true", "{runAsNonRoot: false");

    assertThat(RESTRICTED.paths(good)).isEmpty();
    assertThat(RESTRICTED.paths(bad))
        .singleElement()
        .asString()
        .endsWith("spec.securityContext.runAsNonRoot");
    assertThat(Manifests.closed(good).resources())
        .allMatch(resource -> Kind.WORKLOADS.contains(resource.kind()));
  }

  @ParameterizedTest
  @DisplayName("S-65: init, sidecar and ephemeral containers are judged as main ones")
  @ValueSource(strings = {"initContainers", "ephemeralContainers"})
  void noContainerIsOverlooked(String field) {
    String other =
        """
        : [{name: other, restartPolicy: Always,
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
            windowsOptions: {hostProcess: true}}}], containers:""";
    String pod = pod().replace("containers:", field + other.indent(2).strip());
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
    assertThat(RESTRICTED.paths(pod)).allMatch(path -> path.startsWith("spec." + field));
  }

  @Test
  @DisplayName("S-65: an ephemeral container that an update brings counts")
  void anEphemeralContainerThatAnUpdateBringsCounts() {
    String after = pod().replace("{name: app", "{name: app}], ephemeralContainers: [{name: debug");
    Report report =
        BASELINE
            .evaluator()
            .evaluate(
                Manifests.closed(pod()),
                Manifests.closed(after.replace("{drop: [ALL]}", "{add: [SYS_PTRACE]}")));
    assertThat(report.findings())
        .extracting(Finding::path)
        .containsExactly("spec.ephemeralContainers[debug].securityContext.capabilities.add[0]");
  }

  @Test
  @DisplayName("S-82: an injected container is exempt by its name, the others are not")
  void anInjectedContainerIsExemptByItsName() {
    String pod =
        pod(
            """
            initContainers:
            - name: istio-init
              securityContext: {capabilities: {add: [NET_ADMIN]}}
            containers:
            - name: app
              securityContext: {capabilities: {add: [NET_ADMIN]}}
            """);
    Exemption exemption =
        new Exemption(
            "pod-security-capabilities-baseline",
            new Subject("", "", "cart"),
            "spec.initContainers[istio-init]",
            "redirects the traffic of the mesh",
            "mesh team",
            LocalDate.of(2026, 12, 31),
            1);
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
    Report report =
        RESTRICTED
            .evaluator()
            .evaluate(
                Manifests.closed(before),
                Manifests.closed(before.replace("{name: cart}", "{name: cart, labels: {a: b}}")));
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).isNotEmpty();
  }
}
