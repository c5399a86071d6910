package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.OptionalLong;

/** Restricted from 1.23 on: runAsUser, in user namespaces up to 1.34 only. */
public final class PodSecurityRunAsUser implements Rule {
  private static final OptionalLong ROOT = OptionalLong.of(0);

  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-run-as-user")
        .title("A pod asks for user 0")
        .rationale(
            """
            User 0 is root on the node as well, so that a way out of the container leads to the \
            whole node.""")
        .remediation(
            """
            Remove runAsUser or set it to a number above 0. A pod that must be root sets \
            hostUsers to false, which restricted accepts from Kubernetes 1.35 on.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsUser: 0 # finding: the pod sets runAsUser to 0, which restricted forbids
              containers:
              - name: app
                securityContext:
                  runAsUser: 0 # finding: container "app" sets runAsUser to 0, which restricted \
            forbids
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsUser: 1000
              containers:
              - name: app
            """)
        .control(Cis.ROOT, Nsa.NON_ROOT_CONTAINERS, Nsa.POD_SECURITY_ENFORCEMENT, Pss.NON_ROOT_USER)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (inventory.kubernetesVersion().isAtLeast(1, 23)
        && !PodSecurity.isRelaxedByUserNamespace(workload, inventory)) {
      for (SecurityContext context : SecurityContext.all(workload)) {
        Node user = context.node().get("runAsUser");
        if (user.integer().equals(ROOT)) {
          findings.at(user, "%s sets runAsUser to 0, which restricted forbids", context.owner());
        }
      }
    }
  }
}
