package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The connections of which the blueprints of an inventory speak, by what they mean: each that a
 * requirement allows has to be possible, each that it denies must not be, and where it says {@code
 * nothingElse} what no requirement allows must not be either. Of others they say nothing.
 *
 * @param inventory with the pods that blueprints say others declare
 * @param isDrawn whether any requirement speaks of connections
 */
public record DrawnNetwork(Inventory inventory, boolean isDrawn, List<DrawnEdge> edges) {
  public DrawnNetwork {
    edges = List.copyOf(edges);
  }

  /** As all blueprints of an inventory draw it. */
  public static DrawnNetwork of(Inventory inventory) {
    List<Site> sites = inventory.derive(Inspection.class, Inspection::of).sites();
    List<DrawnEdge> edges = new ArrayList<>();
    boolean isDrawn = false;
    for (Site site : sites) {
      Standing standing = new Standing(site, new Wiring(site), edges);
      for (Requirement part : site.blueprint().parts()) {
        Node connections = part.node().get("connections");
        isDrawn |= connections.isPresent();
        standing.add(part, connections);
      }
    }
    return new DrawnNetwork(network(inventory, sites), isDrawn, edges);
  }

  private static Inventory network(Inventory inventory, List<Site> sites) {
    if (sites.size() == 1) {
      return sites.get(0).network();
    }
    List<Resource> all = new ArrayList<>(inventory.resources());
    Set<ResourceKey> known = new HashSet<>();
    all.forEach(resource -> known.add(resource.key()));
    sites.stream()
        .flatMap(site -> site.network().resources().stream())
        .filter(resource -> known.add(resource.key()))
        .forEach(all::add);
    return all.size() == inventory.resources().size()
        ? inventory
        : Inventory.of(inventory.world(), all);
  }
}
