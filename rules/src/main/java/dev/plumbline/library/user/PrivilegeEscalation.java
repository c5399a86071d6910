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
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A process may gain more rights than its parent has. */
public final class PrivilegeEscalation implements Rule {
  private static final String FIELD = "allowPrivilegeEscalation";

  @Override
  public RuleSpec spec() {
    return rule("privilege-escalation")
        .title("A container may gain privileges")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Unless it is told otherwise, a process may become another user, root too, by \
            running a file with the set-user-ID bit, which most base images contain.""")
        .remediation(
            """
            Set allowPrivilegeEscalation: false in the securityContext of every container. \
            The pod has no such field.""")
        .elsewhere(
            """
            Add no-new-privileges:true to security_opt; in ECS, no-new-privileges to \
            dockerSecurityOptions.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app # finding: container "app" may gain privileges: allowPrivilegeEscalation is not set to false
              - name: metrics
                securityContext:
                  allowPrivilegeEscalation: true # finding: container "metrics" may gain privileges: allowPrivilegeEscalation is not set to false
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  allowPrivilegeEscalation: false
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .reference("https://kubernetes.io/docs/tasks/configure-pod-container/security-context/")
        .control(
            Cis.PRIVILEGE_ESCALATION,
            Cis.SECURITY_CONTEXTS,
            Nsa.POD_SECURITY_ENFORCEMENT,
            Pss.PRIVILEGE_ESCALATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    if (pod.platform() != Platform.KUBERNETES) {
      OutsideKubernetes.checkEscalation(pod, findings);
      return;
    }
    List<Container> able =
        pod.containers().stream()
            .filter(container -> !container.security(FIELD).isFalse())
            .toList();
    for (Container container : able) {
      findings
          .at(
              container.security(FIELD),
              "container \"%s\" may gain privileges: allowPrivilegeEscalation is not set to false",
              container.name())
          .fixedBy(remedy(container));
    }
    Node misplaced = pod.security(FIELD);
    if (misplaced.isPresent() && !able.isEmpty()) {
      findings
          .at(
              misplaced,
              "allowPrivilegeEscalation does nothing here: each container must set it, pods cannot")
          .fixedBy(Fix.remove(misplaced));
    }
  }

  /** The API server refuses it beside what the container then could not do. */
  private static Fix remedy(Container container) {
    return Capabilities.mustEscalate(container)
        ? Fix.NONE
        : Fix.set(container.security(FIELD), false);
  }
}
