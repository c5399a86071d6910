package dev.plumbline.reach;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value.Type;
import java.util.List;
import java.util.Optional;

/** One rule of a NetworkPolicy: it lets its peers through on its ports. */
public record PolicyRule(Node node, Direction direction) {

  /** The list of peers, {@code from} or {@code to}. */
  public Node peerList() {
    return node.get(direction.peers());
  }

  public List<Peer> peers() {
    return peerList().items().stream().map(Peer::new).toList();
  }

  public List<PolicyPort> ports() {
    return node.get("ports").items().stream().map(PolicyPort::new).toList();
  }

  /** Whether it lists no peer, which stands for all of them, inside and outside the cluster. */
  public boolean isOpenToAll() {
    boolean readable = node.is(Type.MAP) || node.isNull();
    return readable
        && (peerList().isMissing() || (peerList().is(Type.LIST) && peerList().items().isEmpty()));
  }

  /** A place where the list of peers was meant, and what is written there instead. */
  public record Slip(Node node, String what) {}

  /** What made this rule open to all by mistake; empty where it is not, or says so clearly. */
  public Optional<Slip> slip() {
    if (!isOpenToAll() || peerList().isPresent()) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return Optional.of(new Slip(node, "the rule is null"));
    }
    String list = "\"" + direction.peers() + "\"";
    if (peerList().isNull()) {
      return Optional.of(new Slip(peerList(), list + " is null"));
    }
    return Peer.FIELDS.stream()
        .map(node::get)
        .filter(Node::isPresent)
        .map(
            stray ->
                new Slip(stray, "\"" + stray.key() + "\" stands in the rule and not below " + list))
        .findFirst();
  }
}
