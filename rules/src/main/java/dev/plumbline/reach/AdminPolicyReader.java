package dev.plumbline.reach;

import dev.plumbline.reach.RuleModel.PeerEntry;
import dev.plumbline.reach.RuleModel.PortEntry;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy mean. In all of them
 * subjects and peers are pods or whole namespaces; they differ in how ports are written.
 */
final class AdminPolicyReader {
  private final Selections selections;

  AdminPolicyReader(Selections selections) {
    this.selections = selections;
  }

  /** Empty where the subject cannot be read: such a policy is refused. */
  Optional<PolicyModel> read(Resource resource, Tier tier) {
    Node spec = resource.get("spec");
    return selection(spec.get("subject"))
        .map(
            subject ->
                new PolicyModel(
                    resource,
                    tier,
                    spec.get("priority").integer().orElse(0),
                    subject,
                    Map.copyOf(rules(spec))));
  }

  private Map<Direction, List<RuleModel>> rules(Node spec) {
    Map<Direction, List<RuleModel>> rules = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      List<RuleModel> read = new ArrayList<>();
      for (Node rule : spec.get(direction.rules()).items()) {
        Action.of(rule.get("action").text())
            .map(action -> RuleModel.of(rule, action, peers(rule, direction), ports(rule)))
            .ifPresent(read::add);
      }
      rules.put(direction, read);
    }
    return rules;
  }

  private List<PeerEntry> peers(Node rule, Direction direction) {
    List<PeerEntry> peers = new ArrayList<>();
    for (Node peer : rule.get(direction.peers()).items()) {
      if (peer.get("networks").isPresent()) {
        for (Node network : peer.get("networks").items()) {
          Cidr.of(network.text())
              .map(cidr -> Block.of(Addresses.of(cidr), List.of(), Match.YES))
              .ifPresent(block -> peers.add(new PeerEntry(network, PeerSet.of(block))));
        }
      } else if (peer.get("nodes").isPresent()) {
        peers.add(new PeerEntry(peer, PeerSet.NODES));
      } else if (peer.get("domainNames").isPresent()) {
        peers.add(new PeerEntry(peer, PeerSet.NAMES));
      } else {
        selection(peer).ifPresent(index -> peers.add(new PeerEntry(peer, PeerSet.of(index))));
      }
    }
    return peers;
  }

  private Optional<Integer> selection(Node node) {
    Node pods = node.get("pods");
    if (pods.isPresent()) {
      Selection selection = Selection.of(pods.get("namespaceSelector"), pods.get("podSelector"));
      return Optional.of(selections.indexOf(selection));
    }
    Node namespaces = node.get("namespaces");
    return namespaces.isPresent()
        ? Optional.of(selections.indexOf(Selection.ofNamespaces(namespaces)))
        : Optional.empty();
  }

  private static List<PortEntry> ports(Node rule) {
    List<Node> entries = new ArrayList<>(rule.get("ports").items());
    entries.addAll(rule.get("protocols").items());
    return entries.isEmpty()
        ? List.of(new PortEntry(rule, RulePorts.ALL))
        : entries.stream().map(entry -> new PortEntry(entry, port(entry))).toList();
  }

  private static RulePorts port(Node entry) {
    for (String field : List.of("namedPort", "destinationNamedPort")) {
      if (!entry.get(field).text().isEmpty()) {
        return RulePorts.named(entry.get(field).text(), PortSet.ALL);
      }
    }
    for (Protocol protocol : Protocol.values()) {
      Node transport = entry.get(protocol.name().toLowerCase(Locale.ROOT));
      if (transport.isPresent()) {
        return destination(protocol, transport.get("destinationPort"));
      }
    }
    Node number = entry.get("portNumber");
    Node range = entry.get("portRange");
    Node written = number.isPresent() ? number : range;
    return Protocol.of(written.get("protocol").text())
        .map(
            protocol ->
                number.isPresent()
                    ? range(protocol, number.get("port"), number.get("port"))
                    : range(protocol, range.get("start"), range.get("end")))
        .orElse(RulePorts.of(PortSet.NONE));
  }

  private static RulePorts destination(Protocol protocol, Node port) {
    if (port.isMissing()) {
      return RulePorts.of(PortSet.every(protocol));
    }
    Node range = port.get("range");
    return range.isPresent()
        ? range(protocol, range.get("start"), range.get("end"))
        : range(protocol, port.get("number"), port.get("number"));
  }

  private static RulePorts range(Protocol protocol, Node first, Node last) {
    return RulePorts.range(protocol, first.integer(), last.integer());
  }
}
