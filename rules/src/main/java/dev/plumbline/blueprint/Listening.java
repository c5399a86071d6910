package dev.plumbline.blueprint;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortRange;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports on which pods say that they listen. */
record Listening(Inventory network, Reachability reachability) {

  /** Those of an edge; where it has none, one that pods declare, and best one that is open. */
  List<Integer> ports(Edge edge, Endpoint from, Endpoint to) {
    if (!edge.ports().isEmpty() || !(to instanceof Pods pods)) {
      return edge.ports();
    }
    PortSet declared = ListeningPorts.of(pods, network);
    PortSet open = declared.and(reachability.between(from, to).allowed());
    return Stream.concat(open.ranges().stream(), declared.ranges().stream())
        .filter(range -> range.protocol() == edge.protocol())
        .map(PortRange::first)
        .limit(1)
        .toList();
  }

  /**
   * The port that pods declare in place of the one they are asked on; empty where they may listen.
   */
  Optional<Node> deafness(Endpoint endpoint, Protocol protocol, int port) {
    if (!(endpoint instanceof Pods pods)) {
      return Optional.empty();
    }
    PortSet listening = ListeningPorts.of(pods, network);
    return listening.isEmpty() || listening.contains(protocol, port)
        ? Optional.empty()
        : pods.workload().longRunningContainers().stream()
            .map(Container::node)
            .flatMap(container -> container.get("ports").items().stream())
            .map(declared -> declared.get("containerPort"))
            .findFirst();
  }
}
