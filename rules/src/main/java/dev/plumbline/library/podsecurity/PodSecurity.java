package dev.plumbline.library.podsecurity;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** The two profiles of the Pod Security Standards that demand something. */
public final class PodSecurity {
  private static final String STANDARD =
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/";

  private static final List<String> OF_BOTH_PROFILES =
      List.of(
          "pod-security-app-armor",
          "pod-security-host-namespaces",
          "pod-security-host-ports",
          "pod-security-host-probes",
          "pod-security-privileged",
          "pod-security-se-linux",
          "pod-security-sysctls",
          "pod-security-windows-host-process");

  private PodSecurity() {}

  /** The ids of the rules that make up the baseline profile. */
  public static List<String> baseline() {
    return withThoseOfBoth(
        "pod-security-capabilities-baseline",
        "pod-security-host-path",
        "pod-security-proc-mount-baseline",
        "pod-security-seccomp-baseline");
  }

  /**
   * The ids of the rules that make up the restricted profile. Where it is stricter than baseline,
   * its own rule stands in for baseline's, in versions that do not yet differ as well.
   */
  public static List<String> restricted() {
    return withThoseOfBoth(
        "pod-security-capabilities-restricted",
        "pod-security-privilege-escalation",
        "pod-security-proc-mount-restricted",
        "pod-security-run-as-non-root",
        "pod-security-run-as-user",
        "pod-security-seccomp-restricted",
        "pod-security-volume-types");
  }

  private static List<String> withThoseOfBoth(String... own) {
    return Stream.concat(OF_BOTH_PROFILES.stream(), Stream.of(own)).sorted().toList();
  }

  static RuleSpec.Builder baselineControl(String id) {
    return control(id).severity(Severity.HIGH);
  }

  static RuleSpec.Builder restrictedControl(String id) {
    return control(id).severity(Severity.MEDIUM);
  }

  private static RuleSpec.Builder control(String id) {
    return RuleSpec.rule(id).subjects(Kind.WORKLOADS).optIn().reference(STANDARD);
  }

  /**
   * Whether restricted, from 1.25 on, asks less of the pod because it declares that it runs on
   * Windows, where the API server refuses the fields in question.
   */
  static boolean isExemptAsWindows(Workload workload, Inventory inventory) {
    return workload.isWindows() && inventory.kubernetesVersion().isAtLeast(1, 25);
  }

  /** Whether the profiles, from 1.35 on, let the pod do more: its root is nobody on the node. */
  static boolean isRelaxedByUserNamespace(Workload workload, Inventory inventory) {
    return workload.hasUserNamespace() && inventory.kubernetesVersion().isAtLeast(1, 35);
  }

  /** A value as a message names it. */
  static String named(Node node) {
    return node.isMissing() ? "nothing" : '"' + node.scalar() + '"';
  }
}
