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

/** A capability that restricted does not allow, though baseline does. */
public final class AddedCapability implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("added-capability")
        .title("A container adds a capability that Pod Security restricted refuses")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            A container that drops ALL and adds some back has fewer rights than by default, \
            but the restricted Pod Security Standard lets it add NET_BIND_SERVICE alone.""")
        .remediation(
            """
            Remove the capability, for example by running as the user that owns the files. \
            Where it must stay, the namespace can be baseline at best.""")
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
                    drop: [ALL]
                    add:
                    - CHOWN # finding: container "app" adds capability CHOWN, but Pod Security restricted allows NET_BIND_SERVICE only
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
        .reference("https://kubernetes.io/docs/concepts/security/pod-security-standards/")
        .control(Cis.CAPABILITIES, Nsa.POD_SECURITY_ENFORCEMENT, Pss.CAPABILITIES_RESTRICTED)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload pod = Workload.of(subject);
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      for (Node added : container.security("capabilities", "add").items()) {
        if (Capabilities.isUnrestricted(added.text())) {
          findings.at(
              added,
              "container \"%s\" adds capability %s,"
                  + " but Pod Security restricted allows NET_BIND_SERVICE only",
              container.name(),
              added.text());
        }
      }
    }
  }
}
