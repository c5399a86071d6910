package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.network.ClusterAddresses.Range;
import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** S-41: an ipBlock where pods were meant. */
public final class NetworkPolicyPodAddressBlock implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("network-policy-pod-address-block")
        .title("A NetworkPolicy names pods or Services by their addresses")
        .severity(Severity.LOW)
        .subjects(Kind.NETWORK_POLICY)
        .reads(ClusterAddresses.reads())
        .rationale(
            """
            An ipBlock is for addresses outside of the cluster. Whether it means pods, too, each
            network plugin decides for itself, and a pod gets another address whenever it starts.
            The address of a Service is replaced by that of a pod before most plugins look at it,
            so that a block with it lets nothing through.
            """)
        .remediation(
            """
            Select the pods with a podSelector, with a namespaceSelector for those of another
            namespace.
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
                - ipBlock: {cidr: 10.244.3.0/24}  # finding: 10.244.3.0/24 are addresses of pods (10.244.0.0/16 of IPPool "default"): whether an ipBlock means pods depends on the network plugin
                - ipBlock: {cidr: 10.96.7.8/32}  # finding: 10.96.7.8/32 are addresses of Services (10.96.7.8 of Service "db"): a policy sees those of the pods behind them
                ports: [{port: 5432}]
            ---
            apiVersion: crd.projectcalico.org/v1
            kind: IPPool
            metadata: {name: default}
            spec: {cidr: 10.244.0.0/16}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec: {clusterIP: 10.96.7.8, selector: {app: db}, ports: [{port: 5432}]}
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
                - podSelector: {matchLabels: {app: db}}
                - ipBlock: {cidr: 0.0.0.0/0, except: [10.244.0.0/16]}
            ---
            apiVersion: crd.projectcalico.org/v1
            kind: IPPool
            metadata: {name: default}
            spec: {cidr: 10.244.0.0/16}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    ClusterAddresses known = inventory.derive(ClusterAddresses.class, ClusterAddresses::of);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : new Policy(subject).rules(direction)) {
        for (Peer peer : rule.peers()) {
          Addresses.of(peer.ipBlock().get("cidr").text())
              .flatMap(known::around)
              .ifPresent(range -> report(range, peer, rule, findings));
        }
      }
    }
  }

  private static void report(Range range, Peer peer, PolicyRule rule, Findings findings) {
    String whose =
        "%s of %s%s"
            .formatted(
                range.addresses(),
                range.source().kind().name(),
                range.source().name().isEmpty() ? "" : " \"" + range.source().name() + "\"");
    if (!range.ofServices()) {
      findings.at(
          peer.ipBlock().get("cidr"),
          "%s are addresses of pods (%s): whether an ipBlock means pods depends on the network"
              + " plugin",
          peer.ipBlock().get("cidr").text(),
          whose);
    } else if (!isOnlyDns(rule)) {
      findings.at(
          peer.ipBlock().get("cidr"),
          "%s are addresses of Services (%s): a policy sees those of the pods behind them",
          peer.ipBlock().get("cidr").text(),
          whose);
    }
  }

  /** A resolver on every node takes the address of the Service for its own. */
  private static boolean isOnlyDns(PolicyRule rule) {
    return !rule.ports().isEmpty() && rule.ports().stream().allMatch(PolicyPort::isDns);
  }
}
