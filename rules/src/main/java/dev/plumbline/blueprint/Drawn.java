package dev.plumbline.blueprint;

import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.PortSet;

/** What a blueprint draws as allowed. */
final class Drawn {
  private Drawn() {}

  /** The ports on which some requirement lets one reach the other. */
  static PortSet between(Endpoint from, Endpoint to, Site site, Wiring wiring) {
    PortSet drawn = PortSet.NONE;
    for (Requirement part : site.blueprint().parts()) {
      for (Edge edge : Edge.of(part.node().at("connections", "allowed"))) {
        boolean isDrawn =
            includes(wiring.endpoints(edge.from()), from)
                && includes(wiring.endpoints(edge.to()), to);
        drawn = isDrawn ? drawn.or(edge.portSet()) : drawn;
      }
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
