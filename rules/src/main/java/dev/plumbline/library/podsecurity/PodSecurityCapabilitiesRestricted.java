package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.named;
import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

import dev.plumbline.library.model.Misspelling;
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
import dev.plumbline.rule.Severity;
import java.util.List;

/** Restricted: capabilities; before 1.22 as baseline. */
public final class PodSecurityCapabilitiesRestricted implements Rule {
  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-capabilities-restricted")
        .title("A container keeps or adds capabilities")
        .rationale(
            """
            Most programs need no capability at all, and each one kept is a tool for whoever \
            breaks in. The one that restricted grants lets a server listen on a port below 1024.""")
        .remediation(
            """
            Set capabilities.drop to ["ALL"] in every container; add nothing but \
            NET_BIND_SERVICE.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: prepare # finding: container "prepare" keeps capabilities: \
            capabilities.drop does not name "ALL"
              containers:
              - name: app
                securityContext:
                  capabilities:
                    drop: [ALL]
                    add:
                    - NET_BIND_SERVICE
                    - CHOWN # finding: container "app" adds capability "CHOWN"; restricted allows \
            NET_BIND_SERVICE only
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
                  capabilities:
                    drop: [ALL]
                    add: [NET_BIND_SERVICE]
            """)
        .control(
            Cis.NET_RAW,
            Cis.CAPABILITIES,
            Nsa.POD_SECURITY_ENFORCEMENT,
            Pss.CAPABILITIES_RESTRICTED)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (!inventory.kubernetesVersion().isAtLeast(1, 22)) {
      PodSecurityCapabilitiesBaseline.judge(workload, findings);
    } else if (!PodSecurity.isExemptAsWindows(workload, inventory)) {
      workload.containers().forEach(container -> judge(container, findings));
    }
  }

  /** To drop them for real, where that is what somebody meant to do. */
  private static Fix remedy(Node drop) {
    return drop.items().stream()
        .map(name -> Misspelling.of(name, List.of("ALL")))
        .filter(fix -> !fix.equals(Fix.NONE))
        .findFirst()
        .orElse(Fix.NONE);
  }

  private static void judge(Container container, Findings findings) {
    Node capabilities = container.security("capabilities");
    if (capabilities.get("drop").items().stream().noneMatch(drop -> drop.text().equals("ALL"))) {
      findings
          .at(
              capabilities.get("drop"),
              "container \"%s\" keeps capabilities: capabilities.drop does not name \"ALL\"",
              container.name())
          .fixedBy(remedy(capabilities.get("drop")));
    }
    for (Node added : capabilities.get("add").items()) {
      if (!added.text().equals("NET_BIND_SERVICE")) {
        findings.at(
            PodSecurityCapabilitiesBaseline.isAllowed(added) ? Severity.MEDIUM : Severity.HIGH,
            added,
            "container \"%s\" adds capability %s; restricted allows NET_BIND_SERVICE only",
            container.name(),
            named(added));
      }
    }
  }
}
