package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.UnseenPods;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Whoever was to be let through is not. */
public final class NetworkPolicyPeerSelectsNothing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-peer-selects-nothing")
        .title("A NetworkPolicy lets pods through that do not exist")
        .severity(Severity.LOW)
        .subjects(Kind.NETWORK_POLICY)
        .reads(UnseenPods.reads())
        .rationale(
            """
            A podSelector among the peers stands for pods of the policy's own namespace. Where none
            has the labels, the connection that was meant is refused: mostly a label is misspelled,
            or the pods are in another namespace.
            """)
        .remediation(
            """
            Write the labels of the pod template. For pods of another namespace, add a
            namespaceSelector to the same peer.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              ingress:
              - from:
                - podSelector: {matchLabels: {app: shopfront}}  # finding: no pod of namespace "shop" has the labels app=shopfront
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              ingress:
              - from:
                - podSelector: {matchLabels: {app: shop}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: shop}
            spec:
              template:
                metadata: {labels: {app: shop}}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.isOpen()) {
      return;
    }
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      policy.rules(direction).stream()
          .flatMap(rule -> rule.peers().stream())
          .filter(Peer::hasOnlyPodSelector)
          .filter(peer -> !peer.pods().isEmpty())
          .forEach(peer -> check(peer, subject.namespace(), inventory, findings));
    }
  }

  private static void check(Peer peer, String namespace, Inventory inventory, Findings findings) {
    if (!SelectedWorkloads.in(inventory).hasAny(namespace, peer.pods())
        && UnseenPods.in(namespace, peer.pods(), inventory).isEmpty()) {
      findings.at(
          peer.podSelector(),
          "no pod of namespace \"%s\" has the labels %s",
          namespace,
          peer.pods());
    }
  }
}
