package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single controls make of single pods at the latest version. */
class PodSecurityControlsTest {
  private static final String CONTAINER = "spec.containers[app].securityContext.";

  private static List<String> paths(Rule rule, String spec) {
    return Judged.by(rule, pod(spec)).paths();
  }

  private static String pod(String spec) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: {" + spec + "}\n";
  }

  private static List<String> app(Rule rule, String securityContext) {
    return paths(rule, "containers: [{name: app, securityContext: {" + securityContext + "}}]");
  }

  @Test
  @DisplayName("S-57: each container is judged by its own value, else by the pod's")
  void eachContainerIsJudgedByItself() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {},
                containers: [
                  {name: set, securityContext: {runAsNonRoot: true}},
                  {name: unset},
                  {name: unfit, securityContext: {runAsNonRoot: false}}]"""))
        .containsExactly(
            "spec.containers[unset].securityContext.runAsNonRoot",
            "spec.containers[unfit].securityContext.runAsNonRoot");
  }

  @Test
  @DisplayName("S-58: the pod's false is refused though every container says true")
  void thePodsFalseIsRefused() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {runAsNonRoot: false},
                containers: [{name: app, securityContext: {runAsNonRoot: true}}]"""))
        .containsExactly("spec.securityContext.runAsNonRoot");
  }

  @Test
  @DisplayName("S-59: a container's false is refused though the pod says true")
  void aContainersFalseIsRefused() {
    assertThat(
            paths(
                new PodSecurityRunAsNonRoot(),
                """
                securityContext: {runAsNonRoot: true},
                containers: [{name: app, securityContext: {runAsNonRoot: false}}, {name: b}]"""))
        .containsExactly(CONTAINER + "runAsNonRoot");
  }

  @Test
  @DisplayName("S-60: runAsNonRoot does not make up for user 0")
  void runAsNonRootDoesNotMakeUpForUserZero() {
    String context = "runAsNonRoot: true, runAsUser: 0";
    assertThat(app(new PodSecurityRunAsUser(), context)).containsExactly(CONTAINER + "runAsUser");
    assertThat(app(new PodSecurityRunAsNonRoot(), context)).isEmpty();
  }

  @Test
  @DisplayName("S-61: a user above 0 is no runAsNonRoot")
  void aUserAboveZeroIsNoRunAsNonRoot() {
    assertThat(app(new PodSecurityRunAsNonRoot(), "runAsUser: 1000"))
        .containsExactly(CONTAINER + "runAsNonRoot");
    assertThat(app(new PodSecurityRunAsUser(), "runAsUser: 1000")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-63: 0 is 0 however it is written")
  @ValueSource(strings = {"0", "00", "0x0", "0.0"})
  void zeroIsZero(String zero) {
    assertThat(app(new PodSecurityRunAsUser(), "runAsUser: " + zero)).hasSize(1);
  }

  @Test
  @DisplayName("S-67: a node selector does not make a Windows pod")
  void aNodeSelectorDoesNotMakeAWindowsPod() {
    String pod = ": {kubernetes.io/os: windows}, containers: [{name: app}]";
    assertThat(paths(new PodSecurityPrivilegeEscalation(), "nodeSelector" + pod)).hasSize(1);
    assertThat(
            paths(
                new PodSecurityPrivilegeEscalation(),
                "os: {name: windows}, containers: [{name: app}]"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-68: only the container can rule out privilege escalation")
  void thePodCannotRuleOutPrivilegeEscalation() {
    assertThat(
            paths(
                new PodSecurityPrivilegeEscalation(),
                """
                securityContext: {allowPrivilegeEscalation: false},
                containers: [{name: app}]"""))
        .containsExactly(CONTAINER + "allowPrivilegeEscalation");
  }

  @ParameterizedTest
  @DisplayName("S-69: nothing but ALL in capital letters drops all")
  @ValueSource(strings = {"", "drop: []", "drop: [all]", "drop: [NET_RAW]", "drop: ALL"})
  void nothingButAllDropsAll(String capabilities) {
    assertThat(app(new PodSecurityCapabilitiesRestricted(), "capabilities: {" + capabilities + "}"))
        .containsExactly(CONTAINER + "capabilities.drop");
    assertThat(app(new PodSecurityCapabilitiesRestricted(), "capabilities: {drop: [NET_RAW, ALL]}"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-70: a capability with the prefix CAP_ is none of those allowed")
  void aCapabilityWithPrefixIsNotAllowed() {
    assertThat(app(new PodSecurityCapabilitiesBaseline(), "capabilities: {add: [CAP_CHOWN]}"))
        .containsExactly(CONTAINER + "capabilities.add[0]");
  }

  @Test
  @DisplayName("S-71: baseline allows thirteen capabilities, restricted one")
  void baselineAllowsThirteenCapabilities() {
    String thirteen =
        """
        AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP,
        SETGID, SETPCAP, SETUID, SYS_CHROOT""";
    String context = "capabilities: {drop: [ALL], add: [" + thirteen.replace("\n", " ") + "]}";
    assertThat(app(new PodSecurityCapabilitiesBaseline(), context)).isEmpty();
    assertThat(app(new PodSecurityCapabilitiesRestricted(), context))
        .hasSize(12)
        .doesNotContain(CONTAINER + "capabilities.add[7]");
  }

  @Test
  @DisplayName("S-72: a seccomp profile comes from the pod or from every container")
  void aSeccompProfileComesFromThePodOrFromEveryContainer() {
    Rule rule = new PodSecuritySeccompRestricted();
    String profiles =
        "containers: [{name: app, securityContext: {seccompProfile: {type: %s}}}, {name: b}]";
    String ofPod = "securityContext: {seccompProfile: {type: RuntimeDefault}}, ";
    assertThat(paths(rule, profiles.formatted("Localhost")))
        .containsExactly("spec.containers[b].securityContext.seccompProfile.type");
    assertThat(paths(rule, ofPod + profiles.formatted("Localhost"))).isEmpty();
    assertThat(paths(rule, ofPod + profiles.formatted("Unconfined")))
        .containsExactly(CONTAINER + "seccompProfile.type");
    assertThat(
            paths(
                rule,
                ofPod.replace("RuntimeDefault", "Unconfined") + profiles.formatted("Localhost")))
        .containsExactly("spec.securityContext.seccompProfile.type");
  }

  @Test
  @DisplayName("S-72: a seccomp profile without a type is none")
  void aSeccompProfileWithoutTypeIsNone() {
    assertThat(app(new PodSecuritySeccompBaseline(), "seccompProfile: {}"))
        .containsExactly(CONTAINER + "seccompProfile.type");
    assertThat(app(new PodSecuritySeccompBaseline(), "seccompProfile: null")).isEmpty();
  }

  @Test
  @DisplayName("S-73: AppArmor counts by field and by annotation")
  void appArmorCountsByFieldAndByAnnotation() {
    String manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: cart
          annotations: {container.apparmor.security.beta.kubernetes.io/app: unconfined}
        spec:
          template:
            metadata:
              annotations:
                container.apparmor.security.beta.kubernetes.io/app: unconfined
                container.apparmor.security.beta.kubernetes.io/b: runtime/default
                container.apparmor.security.beta.kubernetes.io/c: localhost/tight
                container.apparmor.security.beta.kubernetes.io/d: ""
            spec:
              securityContext: {appArmorProfile: {type: Localhost, localhostProfile: tight}}
              containers:
              - name: app
                securityContext: {appArmorProfile: {type: Unconfined}}
        """;
    assertThat(Judged.by(new PodSecurityAppArmor(), manifest).messages())
        .containsExactly(
            "10: container \"app\" is annotated with AppArmor profile \"unconfined\";"
                + " allowed are runtime/default and localhost/…",
            "18: container \"app\" sets its AppArmor profile to \"Unconfined\";"
                + " allowed are RuntimeDefault and Localhost");
  }

  @Test
  @DisplayName("S-74: SELinux types are those of containers, user and role are unset")
  void seLinuxTypesAreThoseOfContainers() {
    Rule rule = new PodSecuritySeLinux();
    for (String type : List.of("container_t", "container_init_t", "container_kvm_t", "''")) {
      assertThat(app(rule, "seLinuxOptions: {type: " + type + ", user: '', level: s0}")).isEmpty();
    }
    assertThat(app(rule, "seLinuxOptions: {type: spc_t, user: u, role: r}"))
        .containsExactly(
            CONTAINER + "seLinuxOptions.type",
            CONTAINER + "seLinuxOptions.user",
            CONTAINER + "seLinuxOptions.role");
  }

  @Test
  @DisplayName("S-75: no hostPort and hostPort 0 are fine, hostNetwork sets it")
  void hostNetworkSetsHostPorts() {
    String ports = "containers: [{name: app, ports: [{containerPort: 80}, {hostPort: 0}]}]";
    assertThat(paths(new PodSecurityHostPorts(), ports)).isEmpty();
    assertThat(paths(new PodSecurityHostPorts(), "hostNetwork: true, " + ports))
        .containsExactly("spec.containers[app].ports[0].hostPort");
  }

  @Test
  @DisplayName("S-76: a hostPath is refused read-only too, an unknown type of volume as well")
  void volumeTypesAreAnAllowList() {
    String volumes =
        """
        containers: [{name: app, volumeMounts: [{name: a, mountPath: /a, readOnly: true}]}],
        volumes: [
          {name: a, hostPath: {path: /}},
          {name: b, yetToCome: {}},
          {name: c, configMap: {}}, {name: d, csi: {}}, {name: e, downwardAPI: {}},
          {name: f, emptyDir: {}}, {name: g, ephemeral: {}}, {name: h, image: {}},
          {name: i, persistentVolumeClaim: {}}, {name: j, projected: {}}, {name: k, secret: {}},
          {name: l}, {name: m, nfs: null}]""";
    assertThat(paths(new PodSecurityVolumeTypes(), volumes))
        .containsExactly("spec.volumes[a].hostPath", "spec.volumes[b].yetToCome");
    assertThat(paths(new PodSecurityHostPath(), volumes))
        .containsExactly("spec.volumes[a].hostPath");
  }

  @Test
  @DisplayName("S-77: a sysctl that becomes safe later is told apart from one that never does")
  void theMessageNamesTheVersionThatMakesASysctlSafe() {
    String pod =
        pod(
            """
            securityContext: {sysctls: [{name: net.ipv4.tcp_rmem}, {name: kernel.msgmax}]},
            containers: [{name: app}]""");
    assertThat(BASELINE.judge(new KubernetesVersion(1, 31), pod).findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "sysctl \"net.ipv4.tcp_rmem\" is on baseline's list of safe ones"
                + " from Kubernetes 1.32 on only",
            "sysctl \"kernel.msgmax\" is not on baseline's list of safe ones");
  }

  @Test
  @DisplayName("S-78: every probe and hook asks the pod itself")
  void everyProbeAndHookAsksThePodItself() {
    assertThat(
            paths(
                new PodSecurityHostProbes(),
                """
                containers: [{name: app,
                  livenessProbe: {httpGet: {host: a}}, readinessProbe: {tcpSocket: {host: b}},
                  startupProbe: {httpGet: {host: ''}}, lifecycle: {
                    postStart: {httpGet: {host: c}}, preStop: {tcpSocket: {host: d}}}}]"""))
        .containsExactlyInAnyOrder(
            "spec.containers[app].livenessProbe.httpGet.host",
            "spec.containers[app].readinessProbe.tcpSocket.host",
            "spec.containers[app].lifecycle.postStart.httpGet.host",
            "spec.containers[app].lifecycle.preStop.tcpSocket.host");
  }
}
