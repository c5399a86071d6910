package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.List;

/**
 * Objects that were judged, and the world in which they are.
 *
 * @param environment the one they were judged in; empty where there is none
 * @param build the kustomization or chart they come from; empty where they stand in files as they
 *     are
 * @param subjects those of the inventory that are judged; the others are only there
 */
public record Scope(
    String environment, String build, Inventory inventory, List<Resource> subjects) {
  public Scope {
    subjects = List.copyOf(subjects);
  }

  static Scope of(Inventory inventory) {
    return new Scope("", "", inventory, inventory.resources());
  }

  Scope in(String judged) {
    return new Scope(judged, build, inventory, subjects);
  }

  /** Whether a fix can be written where they stand. */
  boolean isFixable() {
    return build.isEmpty();
  }
}
