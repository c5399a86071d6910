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

/** A policy that lets out everything keeps nothing in. */
public final class AllowAllEgress implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("allow-all-egress")
        .title("A NetworkPolicy lets everything out")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            A rule without `to` allows connections to all pods and to the whole internet, and no
            other policy can take that back. On named ports alone the finding is low, and for port
            53, which name resolution needs, it is for information.
            """)
        .remediation("Name under `to` what the pods connect to, and under `ports` on which ports.")
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Egress]
              egress:
              - {}  # finding: egress is allowed to everywhere, inside and outside the cluster, on every port
              - to:
                - ipBlock:
                    cidr: ::/0  # finding: egress is allowed to every IPv6 address (::/0) on TCP 443
                ports: [{port: 443}]
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Egress]
              egress:
              - to:
                - podSelector: {matchLabels: {app: stock}}
                ports: [{port: 8080}]
              - to:
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES, Nsa.CLOUD_INFRASTRUCTURE)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Openings.report(Direction.EGRESS, subject, Severity.MEDIUM, findings);
  }
}
