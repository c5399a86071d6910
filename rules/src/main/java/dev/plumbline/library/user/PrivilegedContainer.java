package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A privileged container owns its node. */
public final class PrivilegedContainer implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("privileged-container")
        .title("A container runs privileged")
        .severity(Severity.CRITICAL)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            A privileged container has every capability, every device and no seccomp or \
            AppArmor profile: whoever takes over the container has taken over the node and \
            every pod on it.""")
        .remediation(
            """
            Remove privileged: true. Where a program needs one privilege, add that \
            capability alone.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  privileged: true # finding: container "app" is privileged
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
                  privileged: false
            """)
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(Cis.PRIVILEGED, Nsa.POD_SECURITY_ENFORCEMENT, Pss.PRIVILEGED_CONTAINERS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      Node privileged = container.security("privileged");
      if (privileged.isTrue()) {
        findings.at(privileged, "container \"%s\" is privileged", container.name());
      } else if (subject.platform().isOpen(privileged)) {
        findings.notEvaluated(
            "whether container \"%s\" is privileged is decided elsewhere", container.name());
      }
    }
  }
}
