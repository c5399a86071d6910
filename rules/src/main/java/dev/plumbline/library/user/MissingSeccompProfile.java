package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A container may call all of the kernel. */
public final class MissingSeccompProfile implements Rule {
  private static final String PROFILE = "seccompProfile";
  private static final String ANNOTATION = "seccomp.security.alpha.kubernetes.io/";

  @Override
  public RuleSpec spec() {
    return rule("missing-seccomp-profile")
        .title("A container runs without a seccomp profile")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Without a seccomp profile a container may make every system call, also those that \
            escapes from containers go through. The default profile of the container runtime \
            denies them and disturbs next to no program.""")
        .remediation(
            """
            Set seccompProfile: {type: RuntimeDefault} in the securityContext of the pod. The \
            annotations of old have no effect any more.""")
        .elsewhere("Remove seccomp:unconfined from security_opt.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app # finding: container "app" has no seccomp profile: neither it nor the pod sets seccompProfile
              - name: metrics
                securityContext:
                  seccompProfile:
                    type: Unconfined # finding: container "metrics" has no seccomp profile: its seccompProfile is Unconfined
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                seccompProfile: {type: RuntimeDefault}
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tutorials/security/seccomp/")
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(Cis.SECCOMP, Nsa.HARDENED_CONTAINERS, Pss.SECCOMP_RESTRICTED)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      Node own = container.security(PROFILE);
      flaw(pod, container)
          .ifPresent(
              flaw ->
                  findings
                      .at(
                          own.isPresent() ? own.get("type") : own,
                          "container \"%s\" has no seccomp profile: %s",
                          container.name(),
                          flaw)
                      .fixedBy(SeccompRemedy.of(pod, container)));
    }
    Node pods = pod.security(PROFILE, "type");
    if (pods.text().equals("Unconfined")
        && pod.containers().stream().noneMatch(c -> c.inheritsSecurity(PROFILE))) {
      findings.at(
          pods,
          "no container inherits the pod's seccompProfile of Unconfined,"
              + " but Pod Security refuses it");
    }
  }

  private static Optional<String> flaw(Workload pod, Container container) {
    Node profile = container.effectiveSecurity(PROFILE);
    if (profile.isMissing()) {
      boolean annotated =
          pod.annotations().containsKey(ANNOTATION + "pod")
              || pod.annotations().containsKey("container." + ANNOTATION + container.name());
      return Optional.of(
          "neither it nor the pod sets seccompProfile"
              + (annotated ? ", and the seccomp annotation no longer counts" : ""));
    }
    if (pod.platform() != Platform.KUBERNETES) {
      return flaw(profile).map(flaw -> "security_opt turns it off");
    }
    String whose = container.inheritsSecurity(PROFILE) ? "the pod's " : "its ";
    return flaw(profile).map(flaw -> whose + "seccompProfile " + flaw);
  }

  private static Optional<String> flaw(Node profile) {
    String type = profile.get("type").text();
    return switch (type) {
      case SeccompRemedy.DEFAULT -> Optional.empty();
      case "Localhost" ->
          profile.get("localhostProfile").text().isEmpty()
              ? Optional.of("is Localhost without a localhostProfile")
              : Optional.empty();
      case "Unconfined" -> Optional.of("is Unconfined");
      case "" -> Optional.of("has no type");
      default -> Optional.of("has the type \"%s\", which does not exist".formatted(type));
    };
  }
}
