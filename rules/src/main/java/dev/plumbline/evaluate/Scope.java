package dev.plumbline.evaluate;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.List;

/**
 * Objects to judge, and the world in which they are.
 *
 * @param subjects those of the inventory that are judged; the others are only there
 * @param isFixable whether they stand in files as they are, so that a fix can be written there
 */
record Scope(Inventory inventory, List<Resource> subjects, boolean isFixable) {
  Scope {
    subjects = List.copyOf(subjects);
  }

  static Scope of(Inventory inventory) {
    return new Scope(inventory, inventory.resources(), true);
  }
}
