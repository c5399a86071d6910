package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Direction;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A policy that everybody passes is a policy in name only. */
public final class AllowAllIngress implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("allow-all-ingress")
        .title("A NetworkPolicy lets everybody in")
        .severity(Severity.HIGH)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            A rule without `from` stands for all pods and all addresses outside the cluster, and no
            other policy can take back what one policy allows. On named ports alone, as for a public
            web server, the finding is low.
            """)
        .remediation(
            """
            Name the peers under `from` and the ports under `ports`. For all pods of the cluster,
            but no address outside it, write `namespaceSelector: {}`.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - {}  # finding: ingress is allowed from everywhere, inside and outside the cluster, on every port
              - ports: [{port: 8080}]  # finding: ingress is allowed from everywhere, inside and outside the cluster, on TCP 8080
              - from:
                - ipBlock:
                    cidr: 0.0.0.0/0  # finding: ingress is allowed from every IPv4 address (0.0.0.0/0) on every port
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              ingress:
              - from:
                - podSelector: {matchLabels: {app: shop}}
                ports: [{port: 8080}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Openings.report(Direction.INGRESS, subject, Severity.HIGH, findings);
  }
}
