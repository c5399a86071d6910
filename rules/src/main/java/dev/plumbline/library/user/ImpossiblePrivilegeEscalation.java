package dev.plumbline.library.user;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A container forbids to gain privileges and is given all of them. */
public final class ImpossiblePrivilegeEscalation implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("impossible-privilege-escalation")
        .title("A container forbids privilege escalation and demands the privileges")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses a container that sets allowPrivilegeEscalation to false \
            and is privileged, or adds a capability spelled CAP_SYS_ADMIN: no pod is \
            created.""")
        .remediation(
            """
            Remove privileged and CAP_SYS_ADMIN, or, if the container must have them, \
            allowPrivilegeEscalation.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  allowPrivilegeEscalation: false
                  privileged: true # finding: the API server refuses container "app": allowPrivilegeEscalation is false, but privileged is true
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
                  privileged: false
            """)
        .reference("https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      if (!container.security("allowPrivilegeEscalation").isFalse()) {
        continue;
      }
      Node privileged = container.security("privileged");
      if (privileged.isTrue()) {
        report(findings, privileged, container, "privileged is true");
      }
      for (Node capability : container.security("capabilities", "add").items()) {
        if (capability.text().equals("CAP_SYS_ADMIN")) {
          report(findings, capability, container, "it adds CAP_SYS_ADMIN");
        }
      }
    }
  }

  private static void report(Findings findings, Node node, Container container, String but) {
    findings.at(
        node,
        "the API server refuses container \"%s\": allowPrivilegeEscalation is false, but %s",
        container.name(),
        but);
  }
}
