package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.CustomWorkloads;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A budget that is about no pods. */
public final class PdbSelectsNothing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("pdb-selects-nothing")
        .title("A PodDisruptionBudget protects no pods")
        .severity(Severity.MEDIUM)
        .subjects(Kind.POD_DISRUPTION_BUDGET)
        .reads(CustomWorkloads.reads())
        .rationale(
            """
            The budget is accepted whatever it selects. One that selects nothing, mostly after a label was
            renamed, protects nothing.
            """)
        .remediation(
            """
            Write the labels of the pods, from the template of their controller, into the selector.
            """)
        .bad(
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: cart}
            spec:
              maxUnavailable: 1
              selector: # finding: the selector app=shop selects no pods
                matchLabels: {app: shop}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
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
    Budget budget = Budget.of(subject);
    Node selector = subject.root().at("spec", "selector");
    Optional<Resource> maker = CustomWorkloads.in(subject.namespace(), inventory);
    if (budget.selector().isEmpty()) {
      findings.at(selector, "there is no selector, so no pods are selected");
    } else if (!budget.workloads(inventory).isEmpty()) {
      return;
    } else if (inventory.isOpen()) {
      findings.notEvaluated("no pods here are selected, but others elsewhere may be");
    } else if (maker.isPresent()) {
      findings.notEvaluated(
          "no pods here are selected, but %s \"%s\" may make some",
          maker.get().kind().name(), maker.get().name());
    } else {
      findings.at(selector, "the selector %s selects no pods", budget.selector().get());
    }
  }
}
