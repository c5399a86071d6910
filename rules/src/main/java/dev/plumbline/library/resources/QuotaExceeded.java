package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** Pods that do not fit into the quota are not created, and a rollout waits for them. */
public final class QuotaExceeded implements Rule {
  private static final Set<Kind> SUBJECTS = new HashSet<>(Kind.WORKLOADS);

  static {
    SUBJECTS.add(Kind.RESOURCE_QUOTA);
  }

  @Override
  public RuleSpec spec() {
    return rule("quota-exceeded")
        .title("A ResourceQuota is too small for what the namespace declares")
        .severity(Severity.HIGH)
        .subjects(SUBJECTS)
        .reads(Kind.ANY)
        .rationale(
            """
            Once a quota is used up, further pods are refused, whichever comes last. A rolling \
            update needs room for one pod more unless it may stop one first. Counted is what \
            pods request after admission, times replicas.""")
        .remediation(
            """
            Raise the quota, lower requests, limits or replicas, or let the rollout replace \
            pods within the quota by maxUnavailable: 1.""")
        .bad(
            """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: shop}
            spec:
              hard:
                requests.cpu: 500m # finding: the namespace needs 600m of requests.cpu, more than 500m: Deployment "cart" 600m
                requests.memory: 6Gi
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 5 # finding: a rollout needs 7.2Gi of requests.memory for 6 pods, but ResourceQuota "shop" leaves 6Gi: it gets stuck
              strategy:
                rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
              template:
                spec:
                  containers:
                  - name: app
                    resources:
                      requests: {cpu: 120m, memory: 1.2Gi}
            """)
        .good(
            """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: shop}
            spec:
              hard:
                requests.cpu: 1
                requests.memory: 8Gi
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 5
              strategy:
                rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
              template:
                spec:
                  containers:
                  - name: app
                    resources:
                      requests: {cpu: 120m, memory: 1.2Gi}
            """)
        .reference("https://kubernetes.io/docs/concepts/policy/resource-quotas/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (QuotaLedger ledger : QuotaLedger.in(subject.namespace(), inventory)) {
      if (ledger.quota().resource() == subject) {
        QuotaFit.of(ledger).checkSum(subject, findings);
      } else if (!subject.kind().equals(Kind.RESOURCE_QUOTA)) {
        QuotaFit.of(ledger).checkWorkload(subject, findings);
      }
    }
  }
}
