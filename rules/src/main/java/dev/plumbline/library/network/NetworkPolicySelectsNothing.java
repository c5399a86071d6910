package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.UnseenPods;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A policy about no pod protects none. */
public final class NetworkPolicySelectsNothing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-selects-nothing")
        .title("A NetworkPolicy selects no pod")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(UnseenPods.reads())
        .rationale(
            """
            A policy holds for the pods of its own namespace that its podSelector selects. Where
            there is none, mostly because a label is misspelled or was renamed, the pods that were
            meant stay as open as before.
            """)
        .remediation(
            """
            Write the labels of the pod template as the selector, in the namespace of the pods; or
            delete the policy.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: basket}}  # finding: no pod of namespace "shop" has the labels app=basket
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop, labels: {app: basket}}
            spec:
              template:
                metadata: {labels: {app: cart}}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            spec:
              template:
                metadata: {labels: {app: cart}}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  /** A policy that selects every pod is there for those to come. */
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    LabelSelector selector = new Policy(subject).pods();
    String namespace = subject.namespace();
    if (selector.isEmpty() || SelectedWorkloads.in(inventory).hasAny(namespace, selector)) {
      return;
    }
    Optional<String> maker = UnseenPods.in(namespace, selector, inventory);
    if (inventory.isOpen()) {
      findings.notEvaluated("no pod here has the labels %s; one may exist elsewhere", selector);
    } else if (maker.isPresent()) {
      findings.notEvaluated("no workload has the labels %s, but %s may", selector, maker.get());
    } else {
      findings.at(
          subject.root().at("spec", "podSelector"),
          "no pod of namespace \"%s\" has the labels %s",
          namespace,
          selector);
    }
  }
}
