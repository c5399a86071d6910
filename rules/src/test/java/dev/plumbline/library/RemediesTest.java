package dev.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fix.FileFix;
import dev.plumbline.rule.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written where a finding can have several causes, and only some have one remedy. */
class RemediesTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, labels: %s}
      spec:
        hostNetwork: %s
        topologySpreadConstraints: [{%s}]
        containers:
        - {name: app, image: "a:1", %s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invalid-probe | readinessProbe: {httpGet: {port: 1, scheme: https}} | scheme: HTTPS",
        "invalid-probe | readinessProbe: {httpGet: {port: \"8080\"}} | port: 8080",
        "invalid-probe | readinessProbe: {tcpSocket: {port: 1}, terminationGracePeriodSeconds: 9}"
            + " | readinessProbe: {tcpSocket: {port: 1}}",
        "unknown-probe-port | ports: [{name: web, containerPort: 1}], readinessProbe: {httpGet:"
            + " {port: WEB}} | httpGet: {port: web}",
        "missing-seccomp-profile | securityContext: {seccompProfile: {type: runtime/default}}"
            + " | type: RuntimeDefault",
        "pod-security-proc-mount-baseline | securityContext: {procMount: default}"
            + " | procMount: Default",
        "pod-security-app-armor | securityContext: {appArmorProfile: {type: runtimeDefault}}"
            + " | type: RuntimeDefault",
        "pod-security-capabilities-restricted | securityContext: {capabilities: {drop: [all]}}"
            + " | drop: [ALL]",
        "pod-security-host-probes | livenessProbe: {httpGet: {host: localhost, port: 1}}"
            + " | httpGet: {port: 1}",
      })
  void inAContainer(String rule, String bad, String good) {
    assertThat(fixed(rule, POD.formatted("{}", "null", "", bad))).contains(good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "privilege-escalation | securityContext: {privileged: true}",
        "pod-security-privilege-escalation | securityContext: {capabilities: {add: [SYS_ADMIN]}}",
        "misspelled-capability | securityContext: {capabilities: {add: [cap_sys_admin]}}",
        "image-not-always-pulled | imagePullPolicy: Never",
        "duplicate-environment-variable | env: [{name: A, value: x}, {name: B, value: $(A)},"
            + " {name: A, value: y}]",
        "suspicious-quantity | resources: {limits: {cpu: 500}}",
        "invalid-probe | readinessProbe: {}",
        "missing-seccomp-profile | securityContext: {seccompProfile: {type: Unconfined}}",
      })
  void whatSomebodyMustDecideIsLeftAlone(String rule, String bad) {
    String manifest = POD.formatted("{}", "null", "", bad);
    assertThat(Judged.by(rule(rule), manifest).report().findings()).isNotEmpty();
    assertThat(fixed(rule, manifest)).isEqualTo(manifest);
  }

  @ParameterizedTest
  @CsvSource({"{a: 10}, '{a: \"10\"}'", "{a: 0x10}, {a: 0x10}", "{a: yes}, {a: yes}"})
  void aLabelGetsQuotesWhereItIsWrittenAsItIsRead(String bad, String good) {
    assertThat(fixed("invalid-label", POD.formatted(bad, "null", "", "")))
        .contains("labels: " + good);
  }

  @ParameterizedTest
  @CsvSource({"doNotSchedule, DoNotSchedule", "never, never"})
  void aWordIsWrittenAsItIsSpelled(String bad, String good) {
    String constraint = "maxSkew: 1, topologyKey: z, labelSelector: {}, whenUnsatisfiable: ";
    assertThat(fixed("invalid-topology-spread", POD.formatted("{}", "null", constraint + bad, "")))
        .contains(constraint + good);
  }

  @ParameterizedTest
  @CsvSource({"true, localhost", "null, cart.example.com"})
  void aHostThatMayBeMeantStays(String hostNetwork, String host) {
    String probe = "livenessProbe: {httpGet: {host: %s, port: 1}}".formatted(host);
    String manifest = POD.formatted("{}", hostNetwork, "", probe);
    assertThat(fixed("probe-host", manifest)).isEqualTo(manifest);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1/32",
    "fd00::1, fd00::1/128",
    "10.0.0, 10.0.0",
  })
  void anAddressIsABlockOfOne(String bad, String good) {
    String policy =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: cart}
        spec:
          podSelector: {}
          ingress:
          - from:
            - ipBlock:
                cidr: '%s'
        """;
    assertThat(fixed("invalid-network-policy-peer", policy.formatted(bad)))
        .isEqualTo(policy.formatted(good));
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin, true", "Mars/Phobos, false"})
  void aTimeZoneGetsItsField(String zone, boolean known) {
    String job =
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: cart}
        spec:
          schedule: "%s"
        """;
    String bad = job.formatted("CRON_TZ=" + zone + " 0 3 * * *");
    assertThat(fixed("cron-schedule-invalid", bad))
        .isEqualTo(known ? job.formatted("0 3 * * *") + "  timeZone: Europe/Berlin\n" : bad);
  }

  private static Rule rule(String id) {
    List<Rule> rules = Library.rules();
    return rules.stream().filter(rule -> rule.spec().id().equals(id)).findFirst().orElseThrow();
  }

  private static String fixed(String id, String manifest) {
    return new FileFix(manifest, Judged.by(rule(id), manifest).report().findings()).fixed().text();
  }
}
