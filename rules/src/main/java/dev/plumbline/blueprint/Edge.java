package dev.plumbline.blueprint;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Outcome;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;

/**
 * A connection of the drawing, allowed or denied.
 *
 * @param node where the blueprint says so
 * @param from names of components, zones or others, such as {@code internet}
 * @param to likewise
 * @param ports those of the pods; none stands for all
 */
record Edge(Node node, List<String> from, List<String> to, List<Integer> ports) {

  static List<Edge> of(Node list) {
    return list.items().stream().map(Edge::read).toList();
  }

  private static Edge read(Node node) {
    Node ports = node.get("port").isPresent() ? node.get("port") : node.get("ports");
    return new Edge(
        node,
        Texts.of(node.get("from")),
        Texts.of(node.get("to")),
        Texts.nodes(ports).stream()
            .map(port -> (int) Math.max(0, Math.min(65_535, port.integer().orElse(0))))
            .filter(port -> port > 0)
            .toList());
  }

  /** Of a denied connection: the sides whose policies are asked, which are both or one. */
  List<Direction> sides() {
    return switch (node.get("side").text()) {
      case "" -> List.of(Direction.INGRESS, Direction.EGRESS);
      case "egress" -> List.of(Direction.EGRESS);
      default -> List.of(Direction.INGRESS);
    };
  }

  /** Of a denied connection: what those sides let through of it. */
  Outcome letThrough(Endpoint from, Endpoint to, Reachability reach) {
    Outcome outcome =
        sides().size() > 1 ? reach.between(from, to) : reach.letThrough(sides().get(0), from, to);
    return new Outcome(outcome.allowed().and(portSet()), outcome.possible().and(portSet()));
  }

  Protocol protocol() {
    Optional<Protocol> named = Protocol.of(node.get("protocol").text());
    return named.orElse(Protocol.TCP);
  }

  PortSet portSet() {
    return ports.isEmpty()
        ? PortSet.ALL
        : ports.stream()
            .map(port -> PortSet.of(protocol(), port, port))
            .reduce(PortSet.NONE, PortSet::or);
  }
}
