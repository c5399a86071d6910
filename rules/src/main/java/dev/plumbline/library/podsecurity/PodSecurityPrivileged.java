package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

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

/** Baseline: privileged containers. */
public final class PodSecurityPrivileged implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-privileged")
        .title("A container is privileged, against baseline")
        .rationale(
            """
            Privileged switches off what keeps a container apart from its node: capabilities, \
            device rules, seccomp, AppArmor and SELinux.""")
        .remediation("Remove privileged, or set it to false.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  privileged: true # finding: container "app" sets privileged to true, which \
            baseline forbids
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
                  privileged: false
            """)
        .control(Cis.PRIVILEGED, Nsa.POD_SECURITY_ENFORCEMENT, Pss.PRIVILEGED_CONTAINERS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      Node privileged = container.security("privileged");
      if (privileged.isTrue()) {
        findings.at(
            privileged,
            "container \"%s\" sets privileged to true, which baseline forbids",
            container.name());
      }
    }
  }
}
