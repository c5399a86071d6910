package dev.plumbline.library.services;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.UnseenPods;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A Service that no pod answers for. */
public final class ServiceSelectsNothing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("service-selects-nothing")
        .title("A Service selects no pod")
        .severity(Severity.MEDIUM)
        .subjects(Kind.SERVICE)
        .reads(UnseenPods.reads())
        .rationale(
            """
            A Service passes connections to the pods of its namespace that have every label of its
            selector. Where none has, the name resolves and every connection fails. Mostly a label
            is misspelled, or was renamed on one side.
            """)
        .remediation(
            """
            Write the labels of the pod template (not those of the Deployment itself) as the
            selector, in the namespace of the pods; or delete the Service.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              selector: {app: cart, tier: web}  # finding: no pod of namespace "shop" has the \
            labels app=cart, tier=web
              ports:
              - port: 80
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop, labels: {app: cart, tier: web}}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              selector: {app: cart}
              ports:
              - port: 80
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/service/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Optional<LabelSelector> selector = SelectedPods.selector(subject);
    String namespace = subject.namespace();
    SelectedPods pods = SelectedPods.in(inventory);
    if (selector.isEmpty() || !pods.of(namespace, selector.get()).isEmpty()) {
      return;
    }
    Optional<String> unseen =
        pods.perhaps(namespace, selector.get())
            .filter(custom -> inventory.world() != World.CLUSTER)
            .map(UnseenPods::of)
            .or(() -> UnseenPods.in(namespace, selector.get(), inventory));
    if (inventory.isOpen()) {
      findings.notEvaluated(
          "no pod here has the labels %s; one may exist elsewhere", selector.get());
    } else if (unseen.isPresent()) {
      findings.notEvaluated(
          "no workload has the labels %s, but %s may", selector.get(), unseen.get());
    } else {
      findings.at(
          subject.root().at("spec", "selector"),
          "no pod of namespace \"%s\" has the labels %s",
          namespace,
          selector.get());
    }
  }
}
