package dev.plumbline.blueprint;

import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.PortSet;
import java.util.List;

/**
 * What a blueprint draws as allowed.
 *
 * @param allowed by any requirement
 */
record Drawn(List<Edge> allowed, Wiring wiring) {

  static Drawn of(Blueprint blueprint, Wiring wiring) {
    return new Drawn(
        blueprint.parts().stream()
            .flatMap(part -> Edge.of(part.node().at("connections", "allowed")).stream())
            .toList(),
        wiring);
  }

  /** The ports on which some requirement lets one reach the other. */
  PortSet between(Endpoint from, Endpoint to) {
    PortSet drawn = PortSet.NONE;
    for (Edge edge : allowed) {
      boolean isDrawn =
          includes(wiring.endpoints(edge.from()), from)
              && includes(wiring.endpoints(edge.to()), to);
      drawn = isDrawn ? drawn.or(edge.portSet()) : drawn;
    }
    return drawn;
  }

  /** Addresses are drawn where any of them are: which, the requirement that draws them holds. */
  private static boolean includes(Iterable<Endpoint> drawn, Endpoint asked) {
    for (Endpoint endpoint : drawn) {
      boolean areAddresses = endpoint instanceof Addresses && asked instanceof Addresses;
      if (areAddresses || endpoint.equals(asked)) {
        return true;
      }
    }
    return false;
  }
}
