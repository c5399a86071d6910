package dev.plumbline.render;

import dev.plumbline.resource.Location;

/**
 * Where something rendered comes from.
 *
 * @param remark how it came about, with a space before, where the place does not show it
 */
record Place(Location location, String remark) {
  Place(Location location) {
    this(location, "");
  }

  Place with(String another) {
    return new Place(location, another);
  }
}
