package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;

/** Baseline: seccomp profiles, before 1.19 by annotation. */
public final class PodSecuritySeccompBaseline implements Rule {
  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-seccomp-baseline")
        .title("A pod turns its seccomp profile off")
        .rationale(
            """
            A seccomp profile keeps a program from hundreds of system calls it never needs. \
            Unconfined opens them all, and with them the bugs behind them.""")
        .remediation(
            """
            Remove seccompProfile, or set its type to RuntimeDefault or Localhost. Before \
            Kubernetes 1.19 the annotations seccomp.security.alpha.kubernetes.io say it.""")
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
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Nsa.HARDENED_CONTAINERS, Pss.SECCOMP_BASELINE)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Seccomp.judgeBaseline(Workload.of(subject), inventory.kubernetesVersion(), findings);
  }
}
