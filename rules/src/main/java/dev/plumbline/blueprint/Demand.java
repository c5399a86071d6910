package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;

/** Holds what a requirement writes under one key. */
public abstract class Demand extends BlueprintRule {
  private final String key;

  Demand(String id, String key) {
    super(id);
    this.key = key;
  }

  /** The field of a requirement that it holds, such as {@code resources}. */
  public final String key() {
    return key;
  }

  /**
   * Says in what the site differs from the demand.
   *
   * @param demand what the requirement writes under the key; present
   */
  abstract void hold(Node demand, Requirement requirement, Site site, Breaches breaches);

  @Override
  final void inspect(Site site, Breaches breaches) {
    for (Requirement requirement : site.blueprint().parts()) {
      Node demand = requirement.node().get(key);
      if (demand.isPresent()) {
        hold(demand, requirement, site, breaches.of(requirement.id()));
      }
    }
  }
}
