package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.List;

/**
 * Objects that were judged, and the world in which they are.
 *
 * @param environment the one they were judged in; empty where there is none
 * @param subjects those of the inventory that are judged; the others are only there
 * @param isFixable whether they stand in files as they are, so that a fix can be written there
 */
public record Scope(
    String environment, Inventory inventory, List<Resource> subjects, boolean isFixable) {
  public Scope {
    subjects = List.copyOf(subjects);
  }

  static Scope of(Inventory inventory) {
    return new Scope("", inventory, inventory.resources(), true);
  }

  Scope in(String judged) {
    return new Scope(judged, inventory, subjects, isFixable);
  }
}
