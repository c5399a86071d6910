package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Pods that no policy selects for egress reach everything. */
public final class NoEgressPolicy implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("no-egress-policy")
        .title("No NetworkPolicy says where the pods may connect to")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .reads(NetworkPolicies.kinds())
        .rationale(
            """
            Directions are independent: whatever policies say of ingress, a pod may open
            connections to every pod and to the internet until one selects it for egress. That is
            the way by which data leave.
            """)
        .remediation(
            """
            Write a NetworkPolicy that selects the pods, names `Egress` in `policyTypes` and lists
            what they connect to, with UDP and TCP port 53 for name resolution.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: cart  # finding: no NetworkPolicy isolates the pods of Deployment "cart" for egress: NetworkPolicy "cart" leaves it open
            spec:
              template:
                metadata: {labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              egress: []
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: cart
            spec:
              template:
                metadata: {labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Ingress, Egress]
              egress: []
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Cis.NETWORK_POLICIES, Nsa.NETWORK_POLICIES, Nsa.CLOUD_INFRASTRUCTURE)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Isolation.demand(Direction.EGRESS, subject, inventory, findings);
  }
}
