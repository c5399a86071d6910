package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Outsider;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** S-34: every namespace is not everybody. */
public final class NetworkPolicyInternetPeer implements Rule {
  private static final Set<String> OPEN_TYPES = Set.of("LoadBalancer", "NodePort");

  @Override
  public RuleSpec spec() {
    Set<Kind> reads = new HashSet<>(Reachability.reads());
    reads.addAll(Kind.WORKLOADS);
    reads.add(Kind.SERVICE);
    return rule("network-policy-internet-peer")
        .title("A NetworkPolicy lets every namespace in where clients come from outside")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(reads)
        .rationale(
            """
            An empty namespaceSelector means every pod of the cluster and nobody else. A Service of
            type LoadBalancer or NodePort is there for clients outside of it, whose addresses, or
            those of the nodes that forward them, are no pod's: they are refused.
            """)
        .remediation(
            """
            Let the clients in with an ipBlock, `0.0.0.0/0` for everybody, or make the Service a
            ClusterIP if pods are its only clients.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: web}}
              ingress:
              - from:
                - namespaceSelector: {}  # finding: an empty namespaceSelector means pods only: the clients of Service "web" (LoadBalancer) outside of the cluster are not let in on TCP 8080
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              type: LoadBalancer
              selector: {app: web}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: web}}
              ingress:
              - from:
                - ipBlock: {cidr: 0.0.0.0/0}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              type: LoadBalancer
              selector: {app: web}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (!inventory.isOpen()) {
      new Policy(subject)
          .rules(Direction.INGRESS).stream()
              .flatMap(rule -> rule.peers().stream())
              .filter(peer -> peer.namespaceSelector().isPresent())
              .filter(peer -> peer.namespaces().isEmpty() && peer.pods().isEmpty())
              .findFirst()
              .ifPresent(peer -> check(peer, subject, inventory, findings));
    }
  }

  private static void check(
      Peer everyNamespace, Resource policy, Inventory inventory, Findings findings) {
    for (Resource service : inventory.all(Kind.SERVICE)) {
      String type = service.root().at("spec", "type").text();
      if (OPEN_TYPES.contains(type)) {
        PortSet refused = refused(service, policy, inventory);
        if (!refused.isEmpty()) {
          findings.at(
              everyNamespace.namespaceSelector(),
              "an empty namespaceSelector means pods only: the clients of Service \"%s\" (%s)"
                  + " outside of the cluster are not let in on %s",
              service.name(),
              type,
              refused);
        }
      }
    }
  }

  /** Ports of pods of both that every namespace reaches, and no address outside may. */
  private static PortSet refused(Resource service, Resource policy, Inventory inventory) {
    Reachability reachability = inventory.derive(Reachability.class, Reachability::of);
    PortSet refused = PortSet.NONE;
    for (Pods pods : reachability.pods()) {
      if (isSelectedBy(policy, pods) && ServicePorts.leadsTo(pods, service)) {
        PortSet ports =
            ServicePorts.of(service).stream()
                .map(entry -> entry.at(pods))
                .reduce(PortSet.NONE, PortSet::or)
                .and(reachability.between(Outsider.ANY_NAMESPACE, pods).allowed());
        for (Addresses outside : reachability.addresses()) {
          ports = ports.minus(reachability.between(outside, pods).possible());
        }
        refused = refused.or(ports);
      }
    }
    return refused;
  }

  private static boolean isSelectedBy(Resource policy, Pods pods) {
    return pods.namespace().equals(policy.namespace())
        && !pods.usesHostNetwork()
        && PodLabels.of(pods.workload()).selectedBy(new Policy(policy).pods()) == Selected.ALL;
  }
}
