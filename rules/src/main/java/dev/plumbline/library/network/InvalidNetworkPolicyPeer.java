package dev.plumbline.library.network;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.reach.Cidr;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value.Type;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.OptionalLong;

/** A policy with an invalid peer is refused, and protects nobody. */
public final class InvalidNetworkPolicyPeer implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("invalid-network-policy-peer")
        .title("The API server refuses a NetworkPolicy for a peer or port in it")
        .severity(Severity.HIGH)
        .subjects(Kind.NETWORK_POLICY)
        .rationale(
            """
            One invalid peer or port makes the API server refuse the whole policy, and what it was
            to isolate stays open.
            """)
        .remediation(
            """
            Give each peer selectors or an `ipBlock`, each exception a place inside its `cidr`, and
            `endPort` a numeric `port` that is not greater.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              ingress:
              - from:
                - {}  # finding: the peer has no podSelector, namespaceSelector or ipBlock
                - podSelector: {}
                  ipBlock: {cidr: 10.0.0.0/8}  # finding: ipBlock excludes selectors in the same peer
                - ipBlock:
                    cidr: 10.0.0.0/8
                    except: [192.168.0.0/16]  # finding: except "192.168.0.0/16" is not a smaller block inside cidr "10.0.0.0/8"
                ports:
                - {port: http, endPort: 90}  # finding: endPort 90 needs a numeric port
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec:
              ingress:
              - from:
                - podSelector: {}
                - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}
                ports: [{port: 80, endPort: 90}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/network-policies/")
        .control(Nsa.NETWORK_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Policy policy = new Policy(subject);
    for (Direction direction : Direction.values()) {
      for (PolicyRule rule : policy.written(direction)) {
        rule.peers().forEach(peer -> check(peer, findings));
        rule.ports().forEach(port -> check(port, findings));
      }
    }
  }

  private static void check(Peer peer, Findings findings) {
    Node block = peer.ipBlock();
    if (peer.isEmpty() && (peer.node().is(Type.MAP) || peer.node().isNull())) {
      findings.at(peer.node(), "the peer has no podSelector, namespaceSelector or ipBlock");
    } else if (block.isPresent() && peer.hasSelector()) {
      findings.at(block, "ipBlock excludes selectors in the same peer");
    } else if (block.is(Type.MAP)) {
      checkBlock(block, findings);
    }
  }

  private static void checkBlock(Node block, Findings findings) {
    Node cidr = block.get("cidr");
    Optional<Cidr> whole = Cidr.of(cidr.text());
    if (whole.isEmpty()) {
      findings
          .at(cidr, "cidr \"%s\" is no block of addresses", cidr.scalar())
          .fixedBy(OneAddress.asBlock(cidr));
    }
    for (Node except : block.get("except").items()) {
      Optional<Cidr> part = Cidr.of(except.text());
      if (part.isEmpty()) {
        findings
            .at(except, "except \"%s\" is no block of addresses", except.scalar())
            .fixedBy(OneAddress.asBlock(except));
      } else if (whole.isPresent() && !whole.get().strictlyContains(part.get())) {
        findings.at(
            except,
            "except \"%s\" is not a smaller block inside cidr \"%s\"",
            except.text(),
            cidr.text());
      }
    }
  }

  private static void check(PolicyPort port, Findings findings) {
    Node end = port.endPort();
    OptionalLong first = port.port().integer();
    if (end.isPresent() && first.isEmpty()) {
      findings.at(end, "endPort %s needs a numeric port", end.scalar());
    } else if (end.integer().orElse(Long.MAX_VALUE) < first.orElse(0)) {
      findings.at(end, "endPort %s is less than port %s", end.scalar(), port.port().scalar());
    }
  }
}
