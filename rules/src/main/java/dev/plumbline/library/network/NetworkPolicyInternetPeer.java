package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.network.OutsideUrls.Outside;
import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Outsider;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.reach.Verdict;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A selector of all namespaces where the internet is meant: it means pods, and nobody else. */
public final class NetworkPolicyInternetPeer implements Rule {
  private static final Set<String> OPEN_TYPES = Set.of("LoadBalancer", "NodePort");

  @Override
  public RuleSpec spec() {
    return rule("network-policy-internet-peer")
        .title("A NetworkPolicy selects all namespaces where the internet is meant")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(
            Stream.of(Reachability.reads(), Kind.WORKLOADS, Set.of(Kind.SERVICE))
                .flatMap(Set::stream)
                .collect(Collectors.toSet()))
        .rationale(
            """
            `namespaceSelector: {}` stands for every pod of the cluster. An address outside of it is
            no pod, so that clients from the internet, or servers there, stay shut out.
            """)
        .remediation(
            """
            Write `ipBlock: {cidr: 0.0.0.0/0}`, or better the addresses that are meant; private
            ranges go below `except`.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {matchLabels: {app: cart}}
              policyTypes: [Egress]
              egress:
              - to:
                - namespaceSelector: {} # finding: it means pods: container "cart" does not reach api.payments.com on 443, which its variable PAYMENTS names
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: cart
                    env: [{name: PAYMENTS, value: "https://api.payments.com/v1"}]
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
              - to: [{ipBlock: {cidr: 0.0.0.0/0}}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: cart
                    env: [{name: PAYMENTS, value: "https://api.payments.com/v1"}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    Reachability reachability = inventory.derive(Reachability.class, Reachability::of);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : policy.rules(direction)) {
        for (Peer peer : rule.peers()) {
          if (peer.hasOnlyNamespaceSelector() && peer.namespaces().isEmpty()) {
            for (Pods pods : NamespacePods.in(inventory).of(policy)) {
              if (direction == Direction.EGRESS) {
                servers(pods, peer, rule, reachability, findings);
              } else {
                clients(pods, peer, reachability, inventory, findings);
              }
            }
          }
        }
      }
    }
  }

  private static void servers(
      Pods pods, Peer peer, PolicyRule rule, Reachability reachability, Findings findings) {
    for (Outside outside : OutsideUrls.of(pods.workload())) {
      Verdict verdict =
          reachability.between(pods, Addresses.IPV4).verdict(Protocol.TCP, outside.port());
      if (verdict == Verdict.DENIED && isAbout(outside.port(), rule)) {
        findings.at(
            peer.namespaceSelector(),
            "it means pods: container \"%s\" does not reach %s on %d, which its variable %s names",
            outside.container().name(),
            outside.host(),
            outside.port(),
            outside.variable());
      }
    }
  }

  private static void clients(
      Pods pods, Peer peer, Reachability reachability, Inventory inventory, Findings findings) {
    for (Resource service : open(pods, inventory)) {
      PortSet ports =
          ServicePorts.of(service).stream()
              .map(entry -> entry.at(pods))
              .reduce(PortSet.NONE, PortSet::or)
              .and(reachability.between(Outsider.ANY_NAMESPACE, pods).allowed());
      for (Addresses outside : reachability.addresses()) {
        ports = ports.minus(reachability.between(outside, pods).possible());
      }
      if (!ports.isEmpty()) {
        findings.at(
            peer.namespaceSelector(),
            "it means pods: clients outside of the cluster do not get through %s to %s",
            service.key(),
            pods.key());
      }
    }
  }

  /** Whether the rule lets anything through on that port of TCP. */
  private static boolean isAbout(int number, PolicyRule rule) {
    return rule.ports().isEmpty() || rule.ports().stream().anyMatch(port -> isAbout(number, port));
  }

  private static boolean isAbout(int number, PolicyPort port) {
    long first = port.port().integer().orElse(0);
    boolean isTcp =
        Protocol.of(port.node().get("protocol").text()).equals(Optional.of(Protocol.TCP));
    return isTcp
        && (port.isEveryPort()
            || first == number
            || (first < number && number <= port.endPort().integer().orElse(0)));
  }

  /** The Services that open the pods to clients outside of the cluster. */
  private static List<Resource> open(Pods pods, Inventory inventory) {
    return inventory.all(Kind.SERVICE).stream()
        .filter(service -> ServicePorts.leadsTo(pods, service))
        .filter(service -> OPEN_TYPES.contains(service.root().at("spec", "type").text()))
        .toList();
  }
}
