package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.named;
import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

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
import dev.plumbline.rule.Severity;
import java.util.List;

/** Restricted: the masks of /proc, also in a user namespace. */
public final class PodSecurityProcMountRestricted implements Rule {
  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-proc-mount-restricted")
        .title("A container sees the whole of /proc, against restricted")
        .rationale(
            """
            The masks over /proc hide what shows or changes the node. The restricted profile \
            keeps them in user namespaces as well.""")
        .remediation("Remove procMount or set it to Default.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              hostUsers: false
              containers:
              - name: app
                securityContext:
                  procMount: Unmasked # finding: container "app" sets procMount to "Unmasked"; \
            restricted allows "Default" only
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
                  procMount: Default
            """)
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Pss.PROC_MOUNT)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    boolean baselineAllows = PodSecurity.isRelaxedByUserNamespace(workload, inventory);
    for (Container container : workload.containers()) {
      Node procMount = container.security("procMount");
      if (PodSecurityProcMountBaseline.isUnmasked(procMount)) {
        findings
            .at(
                baselineAllows ? Severity.MEDIUM : Severity.HIGH,
                procMount,
                "container \"%s\" sets procMount to %s; restricted allows \"Default\" only",
                container.name(),
                named(procMount))
            .fixedBy(Misspelling.of(procMount, List.of("Default")));
      }
    }
  }
}
