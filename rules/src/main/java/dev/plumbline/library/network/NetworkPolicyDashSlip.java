package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

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
import java.util.List;

/** A dash turns "pods of those namespaces" into "those namespaces, and those pods". */
public final class NetworkPolicyDashSlip implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-dash-slip")
        .title("A NetworkPolicy lists namespaces and pods as two peers where one may be meant")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            `namespaceSelector` and `podSelector` in one list item must both hold; in two items
            either is enough. One dash too many lets in every pod of the namespaces, and the pod
            selector then speaks of the policy's own namespace.
            """)
        .remediation(
            """
            If both must hold, remove the dash before the second selector. If either is enough,
            give each a rule of its own, so that nobody reads it the other way.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from:
                - namespaceSelector: {matchLabels: {team: web}}
                - podSelector: {matchLabels: {app: front}}  # finding: allowed are all pods of namespaces with team=web, and also pods with app=front of namespace "shop"; if both must hold, remove the dash
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from:
                - namespaceSelector: {matchLabels: {team: web}}
                  podSelector: {matchLabels: {app: front}}
              - from:
                - namespaceSelector: {matchLabels: {team: monitoring}}
                - podSelector: {}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      policy.rules(direction).forEach(rule -> check(rule.peers(), subject, findings));
    }
  }

  private static void check(List<Peer> peers, Resource subject, Findings findings) {
    for (int i = 1; i < peers.size(); i++) {
      Peer namespaces = peers.get(i - 1);
      Peer pods = peers.get(i);
      // With a selector that holds for every pod, nobody can have meant to narrow the namespaces.
      if (namespaces.hasOnlyNamespaceSelector()
          && pods.hasOnlyPodSelector()
          && !pods.pods().isEmpty()) {
        findings.at(
            pods.podSelector(),
            "allowed are all pods of %s, and also pods with %s of namespace \"%s\";"
                + " if both must hold, remove the dash",
            namespaces.namespaces().isEmpty()
                ? "every namespace"
                : "namespaces with " + namespaces.namespaces(),
            pods.pods(),
            subject.namespace());
      }
    }
  }
}
