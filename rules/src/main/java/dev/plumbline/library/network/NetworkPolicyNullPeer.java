package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A list of peers that was lost to indentation is no list, and no list means everybody. */
public final class NetworkPolicyNullPeer implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-null-peer")
        .title("A NetworkPolicy loses its peers to indentation and allows everybody")
        .severity(Severity.HIGH)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            `from:` with nothing behind it is null, and a rule without peers allows all of them.
            The peers that were meant usually stand below, one step too far to the left, where the
            API server drops them as unknown fields.
            """)
        .remediation(
            """
            Indent the peers below `from:` or `to:`, each as a list item. To allow nobody, remove
            the rule; to allow everybody on purpose, leave `from` or `to` out.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Ingress, Egress]
              ingress:
              - from:  # finding: "from" is null, which allows ingress from everywhere
                ports: [{port: 8080}]
              egress:
              - podSelector: {matchLabels: {app: stock}}  # finding: "podSelector" stands in the rule and not below "to", which allows egress to everywhere
              -  # finding: the rule is null, which allows egress to everywhere
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Ingress, Egress]
              ingress:
              - from:
                - podSelector: {matchLabels: {app: shop}}
                ports: [{port: 8080}]
              egress: []
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : policy.rules(direction)) {
        rule.slip()
            .ifPresent(
                slip ->
                    findings.at(
                        slip.node(),
                        "%s, which allows %s %s everywhere",
                        slip.what(),
                        direction,
                        direction.peers()));
      }
    }
  }
}
