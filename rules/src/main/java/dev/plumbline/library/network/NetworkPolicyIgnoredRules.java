package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Rules of a direction that the policy does not restrict. */
public final class NetworkPolicyIgnoredRules implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-ignored-rules")
        .title("A NetworkPolicy has rules that take no effect")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            Where policyTypes is written, it alone says which directions a policy restricts. Rules
            for the other direction are accepted and ignored: all its traffic is allowed.
            """)
        .remediation("Add the direction to policyTypes, or delete its rules.")
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {}
              policyTypes: [Ingress]
              egress:  # finding: the egress rules take no effect: policyTypes does not name Egress
              - to:
                - podSelector: {}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress]
              egress:
              - to:
                - podSelector: {}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      if (!policy.isolates(direction) && !policy.written(direction).isEmpty()) {
        Node rules = subject.root().at("spec", direction.rules());
        findings.at(
            rules,
            "the %s rules take no effect: policyTypes does not name %s",
            direction.rules(),
            direction.type());
      }
    }
  }
}
