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

/** For teams that want their replicas on different nodes. */
public final class MissingSpread implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("missing-spread")
        .title("Replicas may all run on one node")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DEPLOYMENT_CONFIG)
        .reads(Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            The scheduler spreads replicas only where it costs nothing. Without a constraint they may all
            be on the node, or in the zone, that fails.
            """)
        .remediation(
            """
            Add topologySpreadConstraints, or podAntiAffinity, on kubernetes.io/hostname or on
            topology.kubernetes.io/zone.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2
              template:
                spec: # finding: nothing keeps the 2 replicas apart: neither topologySpreadConstraints nor podAntiAffinity is set
                  containers:
                  - name: app
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
                spec:
                  topologySpreadConstraints:
                  - topologyKey: kubernetes.io/hostname
                    maxSkew: 1
                    whenUnsatisfiable: ScheduleAnyway
                    labelSelector:
                      matchLabels: {app: cart}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    long replicas = Scale.of(subject, inventory).minimum();
    Spread spread = Spread.of(Workload.of(subject));
    if (replicas >= 2 && !spread.isEffective()) {
      findings.at(
          spread.node(),
          "nothing keeps the %d replicas apart: %s",
          replicas,
          spread.isWritten()
              ? "no topologySpreadConstraint and no podAntiAffinity selects these pods themselves"
              : "neither topologySpreadConstraints nor podAntiAffinity is set");
    }
  }
}
