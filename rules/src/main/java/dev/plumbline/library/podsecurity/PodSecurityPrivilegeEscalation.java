package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;

/** Restricted from 1.8 on: privilege escalation. */
public final class PodSecurityPrivilegeEscalation implements Rule {
  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-privilege-escalation")
        .title("A container does not rule out gaining privileges")
        .rationale(
            """
            A program with the set-user-ID bit makes root of any user, unless the container \
            forbids that its processes gain privileges. The default allows it.""")
        .remediation(
            """
            Set allowPrivilegeEscalation to false in the security context of every container; a \
            pod cannot set it for them.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: prepare # finding: allowPrivilegeEscalation of container "prepare" is not \
            set; restricted demands false
              containers:
              - name: app
                securityContext:
                  allowPrivilegeEscalation: true # finding: allowPrivilegeEscalation of container \
            "app" is true; restricted demands false
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
        .control(Cis.PRIVILEGE_ESCALATION, Nsa.POD_SECURITY_ENFORCEMENT, Pss.PRIVILEGE_ESCALATION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (inventory.kubernetesVersion().isAtLeast(1, 8)
        && !PodSecurity.isExemptAsWindows(workload, inventory)) {
      for (Container container : workload.containers()) {
        Node allowed = container.security("allowPrivilegeEscalation");
        if (!allowed.isFalse()) {
          findings
              .at(
                  allowed,
                  "allowPrivilegeEscalation of container \"%s\" is %s; restricted demands false",
                  container.name(),
                  allowed.isMissing() ? "not set" : allowed.scalar())
              .fixedBy(remedy(container, allowed));
        }
      }
    }
  }

  /** The API server refuses it beside what the container then could not do. */
  private static Fix remedy(Container container, Node allowed) {
    boolean escalates =
        container.security("privileged").isTrue()
            || container.security("capabilities", "add").items().stream()
                .anyMatch(added -> added.text().endsWith("SYS_ADMIN"));
    return escalates ? Fix.NONE : Fix.set(allowed, false);
  }
}
