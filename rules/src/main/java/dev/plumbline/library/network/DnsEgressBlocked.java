package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Outsider;
import dev.plumbline.reach.PodGroup;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** S-40: pods that may connect to others and may not ask for their addresses. */
public final class DnsEgressBlocked implements Rule {
  private static final int DNS = 53;

  @Override
  public RuleSpec spec() {
    return rule("dns-egress-blocked")
        .title("The pods may connect to others but cannot resolve their names")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Reachability.reads())
        .rationale(
            """
            A policy for egress closes port 53 with everything else that it does not list. The
            program is then let through to a Service whose name it cannot resolve, and the timeout
            looks like a fault of the network.
            """)
        .remediation(
            """
            Let the pods reach the resolver on UDP and TCP port 53, by namespace `kube-system`, or
            by address where every node has a resolver of its own.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart  # finding: the pods of Pod "cart" may connect to others, but on no UDP port 53, so names cannot be resolved
              labels: {app: cart}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: db, labels: {app: db}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              egress:
              - to: [{podSelector: {matchLabels: {app: db}}}]
                ports: [{port: 5432}]
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, labels: {app: cart}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              egress:
              - to: [{podSelector: {matchLabels: {app: db}}}]
                ports: [{port: 5432}]
              - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}]
                ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .reference("https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.isOpen()) {
      return;
    }
    Reachability reachability = inventory.derive(Reachability.class, Reachability::of);
    for (Pods pods : reachability.pods(subject.key())) {
      PortSet toPods = possible(pods, others(reachability), reachability);
      PortSet all = toPods.or(possible(pods, reachability.addresses(), reachability));
      if (!toPods.isEmpty() && !all.contains(Protocol.UDP, DNS)) {
        findings.at(
            subject.root().at("metadata", "name"),
            "the pods of %s \"%s\" may connect to others, but on no UDP port 53, so names cannot be"
                + " resolved",
            subject.kind().name(),
            subject.name());
      }
    }
  }

  private static List<Endpoint> others(Reachability reachability) {
    List<Endpoint> others = new ArrayList<>(List.of(Outsider.ANY_NAMESPACE));
    reachability.groups().stream().map(PodGroup::representative).forEach(others::add);
    return others;
  }

  private static PortSet possible(
      Pods pods, List<? extends Endpoint> others, Reachability reachability) {
    PortSet ports = PortSet.NONE;
    for (Endpoint other : others) {
      ports = ports.or(reachability.between(pods, other).possible());
    }
    return ports;
  }
}
