package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Replicas help only if they do not leave together. */
public final class MissingPdb implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("missing-pdb")
        .title("No PodDisruptionBudget covers pods that have replicas")
        .severity(Severity.LOW)
        .subjects(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DEPLOYMENT_CONFIG)
        .reads(Kind.POD_DISRUPTION_BUDGET, Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            When nodes are drained, all replicas may be evicted at the same time, unless a
            PodDisruptionBudget keeps some of them.
            """)
        .remediation(
            """
            Add a PodDisruptionBudget with maxUnavailable: 1 and the selector of the pods.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: cart # finding: no PodDisruptionBudget covers the pods of Deployment "cart"
            spec:
              replicas: 2
              template:
                metadata:
                  labels: {app: cart}
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
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (Scale.of(subject, inventory).minimum() < 2
        || !Budget.of(Workload.of(subject), inventory).isEmpty()) {
      return;
    }
    String title = subject.kind().name() + " \"" + subject.name() + "\"";
    if (inventory.isOpen()) {
      findings.notEvaluated(
          "no PodDisruptionBudget here covers the pods of %s, but one elsewhere may", title);
    } else {
      findings.at(
          subject.root().at("metadata", "name"),
          "no PodDisruptionBudget covers the pods of %s",
          title);
    }
  }
}
