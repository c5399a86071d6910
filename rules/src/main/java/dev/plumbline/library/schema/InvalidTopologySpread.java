package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;

/** A constraint that the API server refuses, or that counts no pod. */
public final class InvalidTopologySpread implements Rule {
  private static final String SKIP = "ScheduleAnyway";
  private static final String WAIT = "DoNotSchedule";

  @Override
  public RuleSpec spec() {
    return rule("invalid-topology-spread")
        .title("A topology spread constraint is refused, or spreads nothing")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses a pod for a constraint without maxSkew, topologyKey or
            whenUnsatisfiable. One without labelSelector it accepts: it counts no pods, so the
            replicas are not kept apart.
            """)
        .remediation(
            """
            Write maxSkew from 1, a node label as topologyKey, DoNotSchedule or ScheduleAnyway as
            whenUnsatisfiable, and the pod's own labels in labelSelector.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              topologySpreadConstraints:
              - maxSkew: 0  # finding: maxSkew is 0: it must be 1 or more
                topologyKey: kubernetes.io/hostname
                whenUnsatisfiable: Never  # finding: whenUnsatisfiable is "Never": it must be DoNotSchedule or ScheduleAnyway
                labelSelector: {matchLabels: {app: cart}}
              - maxSkew: 1  # finding: the constraint has no labelSelector, so it counts no pods
                topologyKey: ""  # finding: topologyKey is not set
                whenUnsatisfiable: DoNotSchedule
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: kubernetes.io/hostname
                whenUnsatisfiable: DoNotSchedule
                labelSelector: {matchLabels: {app: cart}}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node constraint : Workload.of(subject).spec().get("topologySpreadConstraints").items()) {
      atLeastOne(constraint.get("maxSkew"), true, findings);
      atLeastOne(constraint.get("minDomains"), false, findings);
      if (constraint.get("topologyKey").scalar().isEmpty()) {
        findings.at(constraint.get("topologyKey"), "topologyKey is not set");
      }
      checkAction(constraint, findings);
      if (constraint.get("labelSelector").isMissing()) {
        findings.at(
            Severity.MEDIUM,
            constraint.get("labelSelector"),
            "the constraint has no labelSelector, so it counts no pods");
      }
    }
  }

  private static void atLeastOne(Node count, boolean required, Findings findings) {
    if (count.isMissing() && required) {
      findings.at(count, "%s is not set: it must be 1 or more", count.key());
    } else if (count.integer().orElse(1) < 1) {
      findings.at(count, "%s is %s: it must be 1 or more", count.key(), count.scalar());
    }
  }

  private static void checkAction(Node constraint, Findings findings) {
    Node action = constraint.get("whenUnsatisfiable");
    if (action.isMissing()) {
      findings.at(action, "whenUnsatisfiable is not set");
    } else if (!Set.of(WAIT, SKIP).contains(action.text())) {
      findings
          .at(
              action,
              "whenUnsatisfiable is \"%s\": it must be %s or %s",
              action.scalar(),
              WAIT,
              SKIP)
          .fixedBy(Misspelling.of(action, List.of(WAIT, SKIP)));
    } else if (constraint.get("minDomains").isPresent() && !action.text().equals(WAIT)) {
      findings.at(
          constraint.get("minDomains"), "minDomains needs whenUnsatisfiable to be %s", WAIT);
    }
  }
}
