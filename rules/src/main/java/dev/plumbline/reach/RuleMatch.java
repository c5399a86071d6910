package dev.plumbline.reach;

import dev.plumbline.reach.RuleModel.PeerEntry;
import dev.plumbline.reach.RuleModel.PortEntry;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds rules against one port of one connection.
 *
 * @param other the end that the rules call a peer
 * @param names the named ports of the destination
 */
record RuleMatch(Party other, NamedPorts names, Protocol protocol, int port) {

  Match match(RuleModel rule) {
    return other.isIn(rule.allPeers()).and(match(rule.allPorts()));
  }

  private Match match(RulePorts ports) {
    return switch (ports.at(names).verdict(protocol, port)) {
      case ALLOWED -> Match.YES;
      case UNKNOWN -> Match.MAYBE;
      case DENIED -> Match.NO;
    };
  }

  /** The rule, then its peers and ports that match best. */
  List<Node> places(RuleModel rule) {
    List<Node> places = new ArrayList<>(List.of(rule.node()));
    Match ofPeers = other.isIn(rule.allPeers());
    for (PeerEntry peer : rule.peers()) {
      if (other.isIn(peer.set()) == ofPeers && !places.contains(peer.node())) {
        places.add(peer.node());
      }
    }
    Match ofPorts = match(rule.allPorts());
    for (PortEntry entry : rule.ports()) {
      if (match(entry.ports()) == ofPorts && !places.contains(entry.node())) {
        places.add(entry.node());
      }
    }
    return places;
  }

  /** Why it is not certain that a rule matches. */
  Optional<Doubt> doubt(RuleModel rule) {
    if (other.isIn(rule.allPeers()) == Match.MAYBE) {
      return Optional.of(doubt(rule.allPeers()));
    }
    return match(rule.allPorts()) == Match.MAYBE ? Optional.of(Doubt.PORT_NAME) : Optional.empty();
  }

  private Doubt doubt(PeerSet peers) {
    if (other.hostNetwork()) {
      return Doubt.HOST_NETWORK;
    }
    if (other.sample() instanceof Outsider) {
      return Doubt.STRANGER;
    }
    if (!other.isPods()) {
      return Doubt.NOT_RESOLVED;
    }
    boolean byLabels =
        peers.selections().stream().anyMatch(index -> other.selected().by(index) == Match.MAYBE);
    return byLabels ? Doubt.LABELS : Doubt.POD_ADDRESS;
  }
}
