package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;
import static dev.plumbline.library.podsecurity.PodSecurity.named;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.List;

/** Baseline: the masks of /proc, which a user namespace may lift from 1.35 on. */
public final class PodSecurityProcMountBaseline implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-proc-mount-baseline")
        .title("A container sees the whole of /proc")
        .rationale(
            """
            Container runtimes hide the parts of /proc that show or change the node. Unmasked \
            shows them, which is safe in a user namespace only.""")
        .remediation(
            """
            Remove procMount or set it to Default. A pod that must run containers itself sets \
            hostUsers to false, which baseline accepts from Kubernetes 1.35 on.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  procMount: Unmasked # finding: container "app" sets procMount to "Unmasked"; \
            baseline allows "Default" only
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: builder}
            spec:
              hostUsers: false
              containers:
              - name: app
                securityContext:
                  procMount: Unmasked
            """)
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Pss.PROC_MOUNT)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (!PodSecurity.isRelaxedByUserNamespace(workload, inventory)) {
      for (Container container : workload.containers()) {
        Node procMount = container.security("procMount");
        if (isUnmasked(procMount)) {
          findings
              .at(
                  procMount,
                  "container \"%s\" sets procMount to %s; baseline allows \"Default\" only",
                  container.name(),
                  named(procMount))
              .fixedBy(Misspelling.of(procMount, List.of("Default")));
        }
      }
    }
  }

  static boolean isUnmasked(Node procMount) {
    return procMount.isPresent() && !procMount.text().equals("Default");
  }
}
