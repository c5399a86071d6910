package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

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

/** Restricted: runAsNonRoot, which a user namespace replaces from 1.35 on. */
public final class PodSecurityRunAsNonRoot implements Rule {
  private static final String FIELD = "runAsNonRoot";

  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-run-as-non-root")
        .title("A pod does not demand a user other than root")
        .rationale(
            """
            runAsNonRoot makes the kubelet refuse to start a container whose user is root, \
            whatever its image says. A number in runAsUser is no such demand.""")
        .remediation(
            """
            Set runAsNonRoot to true for the pod or in every container, and to false nowhere.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext: # finding: neither container "app" nor its pod sets runAsNonRoot \
            to true
                  runAsUser: 1000
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext:
                runAsNonRoot: false # finding: the pod sets runAsNonRoot to false; restricted \
            demands true
              containers:
              - name: app
                securityContext:
                  runAsNonRoot: true
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                runAsNonRoot: true
              containers:
              - name: app
            """)
        .control(Cis.ROOT, Nsa.NON_ROOT_CONTAINERS, Nsa.POD_SECURITY_ENFORCEMENT, Pss.NON_ROOT)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (PodSecurity.isRelaxedByUserNamespace(workload, inventory)) {
      return;
    }
    boolean podSaysNothing = workload.security(FIELD).isMissing();
    for (SecurityContext context : SecurityContext.all(workload)) {
      Node nonRoot = context.node().get(FIELD);
      if (nonRoot.isPresent() && !nonRoot.isTrue()) {
        findings.at(
            nonRoot,
            "%s sets runAsNonRoot to %s; restricted demands true",
            context.owner(),
            nonRoot.scalar());
      }
    }
    for (Container container : workload.containers()) {
      if (podSaysNothing && container.security(FIELD).isMissing()) {
        findings.at(
            container.security(FIELD),
            "neither container \"%s\" nor its pod sets runAsNonRoot to true",
            container.name());
      }
    }
  }
}
