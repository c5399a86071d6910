package dev.plumbline.reach;

import dev.plumbline.reach.RuleModel.PeerEntry;
import dev.plumbline.reach.RuleModel.PortEntry;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value.Type;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a NetworkPolicy means. */
final class NetworkPolicyReader {
  private final Selections selections;
  private final AddressBlocks blocks;

  NetworkPolicyReader(Selections selections, AddressBlocks blocks) {
    this.selections = selections;
    this.blocks = blocks;
  }

  PolicyModel read(Resource resource) {
    Policy policy = new Policy(resource);
    String namespace = resource.namespace();
    Map<Direction, List<RuleModel>> rules = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      if (policy.isolates(direction)) {
        rules.put(
            direction,
            policy.written(direction).stream().map(rule -> read(rule, namespace)).toList());
      }
    }
    int subject = selections.indexOf(Selection.within(namespace, policy.pods()));
    return new PolicyModel(resource, Tier.NETWORK_POLICY, 0, subject, rules);
  }

  private RuleModel read(PolicyRule rule, String namespace) {
    List<PeerEntry> peers =
        rule.isOpenToAll()
            ? List.of(new PeerEntry(rule.node(), PeerSet.EVERYBODY))
            : rule.peers().stream()
                .map(peer -> new PeerEntry(peer.node(), read(peer, namespace)))
                .toList();
    return RuleModel.of(rule.node(), Action.ALLOW, peers, ports(rule));
  }

  private PeerSet read(Peer peer, String namespace) {
    if (peer.ipBlock().isPresent()) {
      return peer.hasSelector()
          ? PeerSet.NOBODY
          : Block.of(peer.ipBlock(), blocks).map(PeerSet::of).orElse(PeerSet.NOBODY);
    }
    if (peer.namespaceSelector().isPresent()) {
      Selection selection = Selection.of(peer.namespaceSelector(), peer.podSelector());
      return PeerSet.of(selections.indexOf(selection));
    }
    return peer.podSelector().isPresent()
        ? PeerSet.of(selections.indexOf(Selection.within(namespace, peer.pods())))
        : PeerSet.NOBODY;
  }

  private static List<PortEntry> ports(PolicyRule rule) {
    Node list = rule.node().get("ports");
    boolean everyPort = list.isMissing() || (list.is(Type.LIST) && list.items().isEmpty());
    return everyPort
        ? List.of(new PortEntry(rule.node(), RulePorts.ALL))
        : rule.ports().stream()
            .map(port -> new PortEntry(port.node(), RulePorts.of(port)))
            .toList();
  }
}
