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

/** A capability that breaks out of the container. */
public final class DangerousCapability implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("dangerous-capability")
        .title("A container adds a dangerous capability")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .rationale(
            """
            Beyond thirteen capabilities that container runtimes grant anyway, each one \
            opens a way out of the container or into the traffic and the processes of \
            others.""")
        .remediation(
            """
            Remove it from capabilities.add. Mostly the program can do without, or needs \
            NET_BIND_SERVICE only.""")
        .elsewhere("Remove it from cap_add or, in ECS, from linuxParameters.capabilities.add.")
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
                    - NET_ADMIN # finding: container "app" adds the dangerous capability NET_ADMIN
              - name: debug
                securityContext:
                  capabilities:
                    add: [ALL] # finding: container "debug" adds every capability
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
        .reference("https://man7.org/linux/man-pages/man7/capabilities.7.html")
        .control(
            Cis.NET_RAW, Cis.CAPABILITIES, Nsa.POD_SECURITY_ENFORCEMENT, Pss.CAPABILITIES_BASELINE)
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
        String name = added.text();
        if (name.equals(Capabilities.ALL)) {
          findings.at(added, "container \"%s\" adds every capability", container.name());
        } else if (!name.isEmpty()
            && !Capabilities.isMisspelled(name)
            && Capabilities.isDangerous(name)) {
          findings.at(
              added, "container \"%s\" adds the dangerous capability %s", container.name(), name);
        }
      }
    }
  }
}
