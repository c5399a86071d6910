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
import java.util.Optional;

/** A Service that answers outside the cluster. */
public final class ExposedService implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("exposed-service")
        .title("A Service is exposed outside the cluster")
        .severity(Severity.MEDIUM)
        .subjects(Kind.SERVICE)
        .rationale(
            """
            NodePort opens a port on every node, and LoadBalancer an address of its own, past
            Ingress and Gateway and the TLS, authentication and limits they apply. A load balancer
            that is internal, or that lets in only some addresses, is reported as low.
            """)
        .remediation(
            """
            Use type ClusterIP and publish the Service by an Ingress or a Gateway. Where it must be
            a load balancer, name the allowed clients in loadBalancerSourceRanges.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              type: NodePort  # finding: type NodePort opens the ports of the Service on every node
              ports:
              - port: 80
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              type: LoadBalancer  # finding: type LoadBalancer gives the Service an address outside \
            the cluster, for any client
              ports:
              - port: 80
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: pay}
            spec:
              type: LoadBalancer  # finding: type LoadBalancer gives the Service an address outside \
            the cluster, for the clients in loadBalancerSourceRanges
              loadBalancerSourceRanges: [192.0.2.0/24]
              ports:
              - port: 80
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              type: ClusterIP
              ports:
              - port: 80
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/service/"
                + "#publishing-services-service-types")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node type = subject.root().at("spec", "type");
    if (type.text().equals("NodePort")) {
      findings.at(type, "type NodePort opens the ports of the Service on every node");
    } else if (type.text().equals("LoadBalancer")) {
      Optional<String> limit = LoadBalancer.limit(subject);
      findings.at(
          limit.isPresent() ? Severity.LOW : Severity.MEDIUM,
          type,
          "type LoadBalancer gives the Service an address outside the cluster, for %s",
          limit.orElse("any client"));
    }
  }
}
