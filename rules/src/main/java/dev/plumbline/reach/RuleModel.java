package dev.plumbline.reach;

import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;

/** One rule of a policy, of whichever kind, as it takes effect. */
record RuleModel(
    Node node,
    Action action,
    List<PeerEntry> peers,
    List<PortEntry> ports,
    PeerSet allPeers,
    RulePorts allPorts) {

  /** A peer and where it is written. */
  record PeerEntry(Node node, PeerSet set) {}

  /** A port and where it is written. */
  record PortEntry(Node node, RulePorts ports) {}

  /** The rule with the union of its entries; empty lists mean nobody and nothing. */
  static RuleModel of(Node node, Action action, List<PeerEntry> peers, List<PortEntry> ports) {
    return new RuleModel(
        node,
        action,
        List.copyOf(peers),
        List.copyOf(ports),
        union(peers),
        RulePorts.union(ports.stream().map(PortEntry::ports).toList()));
  }

  private static PeerSet union(List<PeerEntry> peers) {
    if (peers.size() == 1) {
      return peers.get(0).set();
    }
    boolean everybody = false;
    boolean nodes = false;
    boolean names = false;
    List<Integer> selections = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (PeerEntry peer : peers) {
      everybody |= peer.set().everybody();
      nodes |= peer.set().nodes();
      names |= peer.set().names();
      selections.addAll(peer.set().selections());
      blocks.addAll(peer.set().blocks());
    }
    return new PeerSet(everybody, selections, blocks, nodes, names);
  }
}
