package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Cidr;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address block that means pods, whose addresses change. */
public final class NetworkPolicyPodAddressBlock implements Rule {
  private static final Kind KUBEADM = new Kind("kubeadm.k8s.io", "ClusterConfiguration");
  private static final Kind NODE = new Kind("", "Node");
  private static final Kind CALICO_POOL = new Kind("crd.projectcalico.org", "IPPool");
  private static final Kind CALICO_API_POOL = new Kind("projectcalico.org", "IPPool");

  /** Where pods or Services of the cluster get their addresses from, and who says so. */
  private record Range(Cidr block, String text, Resource source) {}

  private record Ranges(List<Range> all) {
    static Ranges of(Inventory inventory) {
      List<Range> ranges = new ArrayList<>();
      for (Resource source : inventory.all(KUBEADM, NODE, CALICO_POOL, CALICO_API_POOL)) {
        Node networking = source.get("networking");
        for (Node field :
            List.of(
                networking.get("podSubnet"),
                networking.get("serviceSubnet"),
                source.root().at("spec", "podCIDR"),
                source.root().at("spec", "cidr"))) {
          for (String block : field.text().split(",", 8)) {
            Cidr.of(block.strip())
                .ifPresent(cidr -> ranges.add(new Range(cidr, block.strip(), source)));
          }
        }
      }
      return new Ranges(ranges);
    }
  }

  @Override
  public RuleSpec spec() {
    return rule("network-policy-pod-address-block")
        .title("A NetworkPolicy means pods by their addresses")
        .severity(Severity.MEDIUM)
        .subjects(Kind.NETWORK_POLICY)
        .reads(KUBEADM, NODE, CALICO_POOL, CALICO_API_POOL)
        .rationale(
            """
            A pod gets another address whenever it starts, and addresses of Services are translated
            before a policy sees them; whether a block of either matches at all is up to the network
            plugin.
            """)
        .remediation(
            """
            Select pods by their labels, with `podSelector` and `namespaceSelector`.
            """)
        .bad(
            """
            apiVersion: kubeadm.k8s.io/v1beta4
            kind: ClusterConfiguration
            networking: {podSubnet: 10.244.0.0/16, serviceSubnet: 10.96.0.0/12}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              podSelector: {}
              ingress:
              - from:
                - ipBlock: {cidr: 10.244.3.0/24} # finding: 10.244.3.0/24 lies in 10.244.0.0/16, the addresses of pods or Services (ClusterConfiguration)
            """)
        .good(
            """
            apiVersion: kubeadm.k8s.io/v1beta4
            kind: ClusterConfiguration
            networking: {podSubnet: 10.244.0.0/16, serviceSubnet: 10.96.0.0/12}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec:
              podSelector: {}
              ingress:
              - from: [{ipBlock: {cidr: 192.168.1.0/24}}]
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-ipblock-selectors")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    List<Range> ranges = inventory.derive(Ranges.class, Ranges::of).all();
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      policy.rules(direction).stream()
          .flatMap(rule -> rule.peers().stream())
          .map(Peer::ipBlock)
          .map(block -> block.get("cidr"))
          .forEach(cidr -> check(cidr, ranges, findings));
    }
  }

  private static void check(Node written, List<Range> ranges, Findings findings) {
    Optional<Cidr> block = Cidr.of(written.text());
    if (block.isEmpty()) {
      return;
    }
    for (Range range : ranges) {
      Cidr all = range.block();
      if (all.equals(block.get()) || all.strictlyContains(block.get())) {
        findings.at(
            written,
            "%s lies in %s, the addresses of pods or Services (%s)",
            written.text(),
            range.text(),
            range.source().kind().name());
        return;
      }
    }
  }
}
