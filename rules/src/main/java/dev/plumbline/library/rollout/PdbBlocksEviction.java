package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Share;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.math.RoundingMode;
import java.util.Optional;

/** A budget of nothing. */
public final class PdbBlocksEviction implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("pdb-blocks-eviction")
        .title("A PodDisruptionBudget allows no eviction at all")
        .severity(Severity.HIGH)
        .subjects(Kind.POD_DISRUPTION_BUDGET)
        .reads(Evictable.READS)
        .rationale(
            """
            A node that is drained waits until the budget allows its pods to be evicted. One that never does
            stops every upgrade of the cluster until somebody deletes it by force.
            """)
        .remediation(
            """
            Use maxUnavailable: 1, or a minAvailable below the number of replicas; percentages of
            minAvailable are rounded up. Run more than one replica.
            """)
        .bad(
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: cart}
            spec:
              minAvailable: 2 # finding: minAvailable 2 keeps all 2 pods of Deployment "cart": none can be evicted
              selector:
                matchLabels: {app: cart}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                metadata:
                  labels: {app: cart}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: never}
            spec:
              maxUnavailable: 0 # finding: maxUnavailable 0 allows no eviction
              selector:
                matchLabels: {app: shop}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: unbounded}
            spec: # finding: neither minAvailable nor maxUnavailable is set, which allows no eviction
              selector:
                matchLabels: {app: web}
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                metadata:
                  labels: {app: cart}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: cart}
            spec:
              maxUnavailable: 1
              selector:
                matchLabels: {app: cart}
            """)
        .reference("https://kubernetes.io/docs/tasks/run-application/configure-pdb/")
        .reference("https://kubernetes.io/docs/concepts/workloads/pods/disruptions/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node most = subject.root().at("spec", "maxUnavailable");
    Node least = subject.root().at("spec", "minAvailable");
    Optional<Share> unavailable = Share.of(most);
    Optional<Share> available = Share.of(least);
    if (most.isMissing() && least.isMissing()) {
      findings.at(
          least, "neither minAvailable nor maxUnavailable is set, which allows no eviction");
    } else if (unavailable.filter(Share::isZero).isPresent()) {
      findings.at(most, "maxUnavailable %s allows no eviction", unavailable.get());
    } else if (available
        .filter(share -> share.isPercentage() && share.number() >= 100)
        .isPresent()) {
      findings.at(least, "minAvailable %s allows no eviction", available.get());
    } else if (available.isPresent()) {
      Evictable.of(Budget.of(subject), inventory)
          .ifPresent(pods -> check(least, available.get(), pods, findings));
    }
  }

  private static void check(Node node, Share available, Evictable pods, Findings findings) {
    if (available.of(pods.minimum(), RoundingMode.UP) < pods.minimum()) {
      return;
    }
    boolean always = available.of(pods.maximum(), RoundingMode.UP) >= pods.maximum();
    findings.at(
        always ? Severity.HIGH : Severity.MEDIUM,
        node,
        "minAvailable %s keeps %s of %s: none can be evicted%s",
        available,
        pods.minimum() == 1 ? "the only pod" : "all " + pods.minimum() + " pods",
        pods.title(),
        always ? "" : " until the autoscaler adds some");
  }
}
