package dev.plumbline.library.services;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A Service that takes addresses for itself. */
public final class ExternalIps implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("external-ips")
        .title("A Service claims external IP addresses")
        .severity(Severity.HIGH)
        .subjects(Kind.SERVICE)
        .rationale(
            """
            Every node sends traffic to an address in externalIPs to the pods of the Service, and
            nobody checks whose address it is. Whoever may create a Service can so read the traffic
            of others in the cluster (CVE-2020-8554).
            """)
        .remediation(
            """
            Remove externalIPs. Publish the Service by an Ingress, a Gateway or a load balancer,
            whose addresses are assigned and not claimed.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              externalIPs: [192.0.2.7]  # finding: the Service takes the traffic to 192.0.2.7 on \
            every node, whoever owns the address
              ports:
              - port: 80
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              ports:
              - port: 80
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/service/#external-ips")
        .reference("https://github.com/kubernetes/kubernetes/issues/97076")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node addresses = subject.root().at("spec", "externalIPs");
    if (!addresses.items().isEmpty()) {
      findings.at(
          addresses,
          "the Service takes the traffic to %s on every node, whoever owns the address",
          String.join(", ", addresses.items().stream().map(Node::scalar).toList()));
    }
  }
}
