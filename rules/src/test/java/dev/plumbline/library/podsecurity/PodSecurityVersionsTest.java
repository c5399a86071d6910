package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static dev.plumbline.library.podsecurity.Level.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From which version, and up to which, each control refuses what. */
class PodSecurityVersionsTest {
  private static final int NEWEST = KubernetesVersion.LATEST.minor();

  /** A pod that a control refuses from the first to the last of these minor versions only. */
  private record Refused(Level level, String control, String pod, int first, int last) {
    @Override
    public String toString() {
      return "%s %s v1.%d to v1.%d: %s".formatted(level, control, first, last, pod);
    }
  }

  private static Refused always(Level level, String control, String pod) {
    return new Refused(level, control, pod, 0, NEWEST);
  }

  private static Refused from(int first, Level level, String control, String pod) {
    return new Refused(level, control, pod, first, NEWEST);
  }

  private static Refused upTo(int last, Level level, String control, String pod) {
    return new Refused(level, control, pod, 0, last);
  }

  private static Refused between(int first, int last, Level level, String control, String pod) {
    return new Refused(level, control, pod, first, last);
  }

  private static String app(String securityContext) {
    return "spec: {containers: [{name: app, securityContext: {" + securityContext + "}}]}";
  }

  /** With a field of the pod's spec before its containers. */
  private static String app(String field, String securityContext) {
    return app(securityContext).replace("{containers", "{" + field + ", containers");
  }

  private static String sysctl(String name) {
    return app("securityContext: {sysctls: [{name: " + name + ", value: '1'}]}", "");
  }

  private static String annotated(String annotation) {
    return "metadata: {name: cart, annotations: {" + annotation + ": unconfined}}\n" + app("");
  }

  private static final String WINDOWS = "os: {name: windows}";
  private static final String USER_NAMESPACE = "hostUsers: false";

  static Stream<Refused> baseline() {
    return Stream.of(
        always(BASELINE, "app-armor", app("appArmorProfile: {type: Unconfined}")),
        always(
            BASELINE, "app-armor", annotated("container.apparmor.security.beta.kubernetes.io/app")),
        always(BASELINE, "capabilities-baseline", app("capabilities: {add: [NET_RAW]}")),
        always(BASELINE, "host-namespaces", app("hostIPC: true", "")),
        always(BASELINE, "host-path", app("volumes: [{name: a, hostPath: {path: /}}]", "")),
        always(
            BASELINE, "host-ports", "spec: {containers: [{name: app, ports: [{hostPort: 80}]}]}"),
        from(
            34,
            BASELINE,
            "host-probes",
            "spec: {containers: [{name: app, startupProbe: {tcpSocket: {host: a.example}}}]}"),
        always(BASELINE, "privileged", app("privileged: true")),
        always(BASELINE, "proc-mount-baseline", app("procMount: Unmasked")),
        upTo(34, BASELINE, "proc-mount-baseline", app(USER_NAMESPACE, "procMount: Unmasked")),
        always(BASELINE, "se-linux", app("seLinuxOptions: {type: spc_t}")),
        upTo(30, BASELINE, "se-linux", app("seLinuxOptions: {type: container_engine_t}")),
        from(19, BASELINE, "seccomp-baseline", app("seccompProfile: {type: Unconfined}")),
        upTo(
            18,
            BASELINE,
            "seccomp-baseline",
            annotated("seccomp.security.alpha.kubernetes.io/pod")),
        upTo(
            18,
            BASELINE,
            "seccomp-baseline",
            annotated("container.seccomp.security.alpha.kubernetes.io/app")),
        always(BASELINE, "sysctls", sysctl("kernel.msgmax")),
        upTo(26, BASELINE, "sysctls", sysctl("net.ipv4.ip_local_reserved_ports")),
        upTo(28, BASELINE, "sysctls", sysctl("net.ipv4.tcp_fin_timeout")),
        upTo(28, BASELINE, "sysctls", sysctl("net.ipv4.tcp_keepalive_intvl")),
        upTo(28, BASELINE, "sysctls", sysctl("net.ipv4.tcp_keepalive_probes")),
        upTo(28, BASELINE, "sysctls", sysctl("net.ipv4.tcp_keepalive_time")),
        upTo(31, BASELINE, "sysctls", sysctl("net.ipv4.tcp_rmem")),
        upTo(31, BASELINE, "sysctls", sysctl("net.ipv4.tcp_wmem")),
        upTo(36, BASELINE, "sysctls", sysctl("net.ipv4.tcp_notsent_lowat")),
        upTo(36, BASELINE, "sysctls", sysctl("net.ipv4.tcp_slow_start_after_idle")),
        always(BASELINE, "windows-host-process", app("windowsOptions: {hostProcess: true}")));
  }

  static Stream<Refused> restricted() {
    return Stream.of(
        from(22, RESTRICTED, "capabilities-restricted", app("")),
        from(22, RESTRICTED, "capabilities-restricted", app("capabilities: {drop: [all]}")),
        between(22, 24, RESTRICTED, "capabilities-restricted", app(WINDOWS, "")),
        from(22, RESTRICTED, "capabilities-restricted", app("capabilities: {add: [CHOWN]}")),
        always(RESTRICTED, "capabilities-restricted", app("capabilities: {add: [NET_RAW]}")),
        from(8, RESTRICTED, "privilege-escalation", app("")),
        between(8, 24, RESTRICTED, "privilege-escalation", app(WINDOWS, "")),
        always(RESTRICTED, "proc-mount-restricted", app("procMount: Unmasked")),
        always(RESTRICTED, "proc-mount-restricted", app(USER_NAMESPACE, "procMount: Unmasked")),
        always(RESTRICTED, "run-as-non-root", app("")),
        always(RESTRICTED, "run-as-non-root", app(WINDOWS, "")),
        upTo(34, RESTRICTED, "run-as-non-root", app(USER_NAMESPACE, "")),
        always(RESTRICTED, "run-as-non-root", app("hostUsers: null", "")),
        from(23, RESTRICTED, "run-as-user", app("runAsUser: 0")),
        between(23, 34, RESTRICTED, "run-as-user", app(USER_NAMESPACE, "runAsUser: 0")),
        from(23, RESTRICTED, "run-as-user", app("hostUsers: true", "runAsUser: 0")),
        from(19, RESTRICTED, "seccomp-restricted", app("")),
        between(19, 24, RESTRICTED, "seccomp-restricted", app(WINDOWS, "")),
        upTo(
            18,
            RESTRICTED,
            "seccomp-restricted",
            annotated("seccomp.security.alpha.kubernetes.io/pod")
                .replace("{}", "{seccompProfile: {type: Localhost}}")),
        always(RESTRICTED, "volume-types", app("volumes: [{name: a, nfs: {}}]", "")),
        always(RESTRICTED, "volume-types", app("volumes: [{name: a, hostPath: {}}]", "")));
  }

  @ParameterizedTest
  @MethodSource({"baseline", "restricted"})
  @DisplayName("S-79: the version decides what a control refuses")
  void aControlRefusesFromItsFirstVersionToItsLast(Refused refused) {
    String manifest = "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\n" + refused.pod();
    if (refused.pod().startsWith("metadata")) {
      manifest = "apiVersion: v1\nkind: Pod\n" + refused.pod();
    }
    List<Integer> refusing = new ArrayList<>();
    for (int minor = 0; minor <= NEWEST; minor++) {
      KubernetesVersion version = new KubernetesVersion(1, minor);
      if (refused.level().broken(version, manifest).contains(refused.control())) {
        refusing.add(minor);
      }
    }
    assertThat(refusing)
        .isEqualTo(IntStream.rangeClosed(refused.first(), refused.last()).boxed().toList());
  }

  @Test
  void everyControlIsAmongThese() {
    Stream<String> controls = Stream.concat(baseline(), restricted()).map(Refused::control);
    Stream<String> ids = controls.map("pod-security-"::concat).distinct();
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(PodSecurity.baseline().stream(), PodSecurity.restricted().stream())
                .distinct()
                .toList());
  }

  @Test
  void aVersionYetToComeIsJudgedAsTheLatest() {
    String manifest = "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\n" + app("");
    assertThat(RESTRICTED.broken(new KubernetesVersion(1, 99), manifest))
        .isEqualTo(RESTRICTED.broken(KubernetesVersion.LATEST, manifest))
        .isNotEmpty();
  }
}
