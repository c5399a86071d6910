package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** For teams whose nodes must drain though an application is broken. */
public final class PdbKeepsUnhealthyPods implements Rule {
  private static final KubernetesVersion SINCE = KubernetesVersion.of("1.27").orElseThrow();

  @Override
  public RuleSpec spec() {
    return rule("pdb-keeps-unhealthy-pods")
        .title("A PodDisruptionBudget keeps pods that do not work")
        .severity(Severity.INFO)
        .optIn()
        .subjects(Kind.POD_DISRUPTION_BUDGET)
        .rationale(
            """
            By default a pod that is not ready may be evicted only while enough others are. A broken
            application, whose pods never become ready, then keeps its nodes from being drained.
            """)
        .remediation(
            """
            Set unhealthyPodEvictionPolicy: AlwaysAllow, unless a pod that is not ready is still worth
            keeping.
            """)
        .bad(
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: cart}
            spec: # finding: pods that are not ready may keep a node from being drained: unhealthyPodEvictionPolicy is not set
              maxUnavailable: 1
              selector:
                matchLabels: {app: cart}
            """)
        .good(
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: cart}
            spec:
              maxUnavailable: 1
              unhealthyPodEvictionPolicy: AlwaysAllow
              selector:
                matchLabels: {app: cart}
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node policy = subject.root().at("spec", "unhealthyPodEvictionPolicy");
    if (policy.isMissing() && inventory.kubernetesVersion().compareTo(SINCE) >= 0) {
      findings.at(
          policy,
          "pods that are not ready may keep a node from being drained: "
              + "unhealthyPodEvictionPolicy is not set");
    }
  }
}
