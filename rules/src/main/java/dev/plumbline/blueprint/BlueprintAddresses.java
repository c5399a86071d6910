package dev.plumbline.blueprint;

import dev.plumbline.reach.Addresses;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Optional;

/** A network policy speaks of addresses that are not the document's. */
public final class BlueprintAddresses extends Demand {
  public BlueprintAddresses() {
    super("blueprint-addresses", "addresses");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .reads(Kind.NETWORK_POLICY)
        .title("A network policy opens more addresses than the blueprint has")
        .rationale(
            """
            The document names the networks there are. A policy with a wider block lets in, or out to,
            machines that nobody drew.
            """)
        .remediation(
            """
            Write a block that lies within one of those in `addresses.within` of the requirement; a
            rule that names no peers opens every address.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - {id: SHOP-1, title: There is one network, addresses: {within: [10.1.0.0/16]}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {}
              ingress:
              - ports: [{port: 8080}] # finding: NetworkPolicy default/cart opens every address, the document has 10.1.0.0/16 (SHOP-1)
              egress:
              - to:
                - ipBlock:
                    cidr: 10.0.0.0/8 # finding: NetworkPolicy default/cart opens 10.0.0.0/8, the document has 10.1.0.0/16 (SHOP-1)
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - {id: SHOP-1, title: There is one network, addresses: {within: [10.1.0.0/16]}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              podSelector: {}
              ingress:
              - from: [{podSelector: {}}]
              egress:
              - to: [{ipBlock: {cidr: 10.1.2.0/24}}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    List<String> within = Texts.of(demand.get("within"));
    for (Resource policy : site.inventory().all(Kind.NETWORK_POLICY)) {
      for (Node rule : policy.root().at("spec", "ingress").items()) {
        hold(rule, rule.get("from").items(), within, policy, breaches);
      }
      for (Node rule : policy.root().at("spec", "egress").items()) {
        hold(rule, rule.get("to").items(), within, policy, breaches);
      }
    }
  }

  private static void hold(
      Node rule, List<Node> peers, List<String> within, Resource policy, Breaches breaches) {
    if (peers.isEmpty()) {
      differs(rule, "every address", within, policy, breaches);
    }
    for (Node peer : peers) {
      Node cidr = peer.at("ipBlock", "cidr");
      Optional<Addresses> block = Addresses.of(cidr.text());
      boolean isDrawn =
          block.isEmpty()
              || within.stream()
                  .flatMap(text -> Addresses.of(text).stream())
                  .anyMatch(drawn -> drawn.contains(block.get()));
      if (!isDrawn) {
        differs(cidr, cidr.text(), within, policy, breaches);
      }
    }
  }

  private static void differs(
      Node node, String opened, List<String> within, Resource policy, Breaches breaches) {
    breaches.at(
        node,
        "%s opens %s, the document has %s",
        policy.key(),
        opened,
        String.join(" and ", within));
  }
}
