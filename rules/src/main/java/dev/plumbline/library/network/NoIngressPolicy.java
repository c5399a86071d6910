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

/** Pods that no policy selects accept every connection. */
public final class NoIngressPolicy implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("no-ingress-policy")
        .title("No NetworkPolicy says who may connect to the pods")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(NetworkPolicies.kinds())
        .rationale(
            """
            A pod accepts connections from every other pod, and from wherever it can be routed to,
            until a NetworkPolicy of its namespace selects it for ingress. One compromised pod
            then reaches all others.
            """)
        .remediation(
            """
            Deny ingress to the whole namespace by a NetworkPolicy with `podSelector: {}` and
            `policyTypes: [Ingress]`, and let through by further policies what each workload needs.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: cart  # finding: no NetworkPolicy isolates the pods of Deployment "cart" for ingress
            spec:
              template:
                metadata: {labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: shop-only}
            spec:
              podSelector: {matchLabels: {app: shop}}
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
            metadata: {name: deny-ingress}
            spec:
              podSelector: {}
              policyTypes: [Ingress]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Cis.NETWORK_POLICIES, Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Isolation.demand(Direction.INGRESS, subject, inventory, findings);
  }
}
