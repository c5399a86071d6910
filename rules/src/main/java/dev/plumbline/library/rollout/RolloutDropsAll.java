package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.RollingUpdate;
import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A rolling update that does not roll. */
public final class RolloutDropsAll implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("rollout-drops-all")
        .title("A rollout may stop all pods at once")
        .severity(Severity.MEDIUM)
        .subjects(Kind.DEPLOYMENT)
        .reads(Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            maxUnavailable is how many pods may be missing while new ones start. Where that is all of them,
            a rolling update is an outage.
            """)
        .remediation(
            """
            Lower maxUnavailable below the number of replicas, or set it to 0 and let maxSurge do the
            work.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              strategy:
                rollingUpdate:
                  maxUnavailable: 2 # finding: a rollout may stop all 2 replicas at once: maxUnavailable is 2
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              strategy:
                rollingUpdate:
                  maxUnavailable: 0
                  maxSurge: 1
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    long replicas = Scale.of(subject, inventory).minimum();
    RollingUpdate.of(subject)
        .filter(update -> replicas > 0 && update.unavailable(replicas) >= replicas)
        .ifPresent(
            update ->
                findings.at(
                    subject.root().at("spec", "strategy", "rollingUpdate", "maxUnavailable"),
                    "a rollout may stop %s at once: maxUnavailable is %s%s",
                    replicas == 1 ? "the only replica" : "all " + replicas + " replicas",
                    update.maxUnavailable(),
                    replicas == 1 && update.maxSurge().isZero() ? " and maxSurge is 0" : ""));
  }
}
