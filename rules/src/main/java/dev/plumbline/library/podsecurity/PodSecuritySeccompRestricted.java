package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.Map;

/** Restricted: seccomp profiles; before 1.19 as baseline. */
public final class PodSecuritySeccompRestricted implements Rule {
  private static final String FIELD = "seccompProfile";

  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-seccomp-restricted")
        .title("A container has no seccomp profile")
        .rationale(
            """
            Without a profile of its own a container runs with whatever the kubelet chooses, \
            which is no filter at all unless the node was set up otherwise.""")
        .remediation(
            """
            Set seccompProfile.type to RuntimeDefault for the pod, or to RuntimeDefault or \
            Localhost in every container.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  seccompProfile: {type: Unconfined} # finding: container "app" sets its seccomp \
            profile to "Unconfined"; allowed are RuntimeDefault and Localhost
              - name: proxy # finding: neither container "proxy" nor its pod sets a seccomp profile
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                seccompProfile: {type: RuntimeDefault}
              containers:
              - name: app
            """)
        .control(
            Cis.SECCOMP,
            Nsa.POD_SECURITY_ENFORCEMENT,
            Nsa.HARDENED_CONTAINERS,
            Pss.SECCOMP_RESTRICTED)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    boolean differsFromBaseline = inventory.kubernetesVersion().isAtLeast(1, 19);
    if (differsFromBaseline && PodSecurity.isExemptAsWindows(workload, inventory)) {
      return;
    }
    Seccomp.judgeBaseline(workload, inventory.kubernetesVersion(), findings);
    boolean podSaysNothing = workload.security(FIELD).isMissing();
    for (Container container : workload.containers()) {
      if (differsFromBaseline && podSaysNothing && container.security(FIELD).isMissing()) {
        findings
            .at(
                container.security(FIELD).get("type"),
                "neither container \"%s\" nor its pod sets a seccomp profile",
                container.name())
            .fixedBy(Fix.set(workload.security(FIELD), Map.of("type", "RuntimeDefault")));
      }
    }
  }
}
