package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;
import static dev.plumbline.library.podsecurity.PodSecurity.named;

import dev.plumbline.resource.Container;
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
import dev.plumbline.rule.Severity;
import java.util.Set;

/** Baseline: added capabilities. */
public final class PodSecurityCapabilitiesBaseline implements Rule {
  private static final Set<String> ALLOWED =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-capabilities-baseline")
        .title("A container adds a capability that baseline does not allow")
        .rationale(
            """
            Baseline allows what container runtimes give by default, save NET_RAW, which forges \
            packets. The other capabilities reach the node: its network, its modules, its \
            processes.""")
        .remediation(
            """
            Remove the capability from capabilities.add, or move the task that needs it to a \
            workload of its own with an exemption.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  capabilities:
                    add:
                    - CHOWN
                    - NET_ADMIN # finding: container "app" adds capability "NET_ADMIN", which \
            baseline does not allow
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
                    add: [CHOWN]
            """)
        .control(
            Cis.NET_RAW, Cis.CAPABILITIES, Nsa.POD_SECURITY_ENFORCEMENT, Pss.CAPABILITIES_BASELINE)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    judge(Workload.of(subject), findings);
  }

  /** What baseline says, for restricted before it said more. */
  static void judge(Workload workload, Findings findings) {
    for (Container container : workload.containers()) {
      for (Node added : container.security("capabilities", "add").items()) {
        if (!isAllowed(added)) {
          findings.at(
              Severity.HIGH,
              added,
              "container \"%s\" adds capability %s, which baseline does not allow",
              container.name(),
              named(added));
        }
      }
    }
  }

  static boolean isAllowed(Node added) {
    return ALLOWED.contains(added.text());
  }
}
