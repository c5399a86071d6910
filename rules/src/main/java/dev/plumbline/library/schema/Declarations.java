package dev.plumbline.library.schema;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each named object is declared first, by file and position. */
record Declarations(Map<ResourceKey, Resource> first) {
  private static final Comparator<Location> PLACE =
      Comparator.comparing(Location::file)
          .thenComparing(Location::line)
          .thenComparing(Location::column);

  static Declarations in(Inventory inventory) {
    return inventory.derive(Declarations.class, Declarations::of);
  }

  private static Declarations of(Inventory inventory) {
    Map<ResourceKey, Resource> first = new HashMap<>();
    for (Resource resource : inventory.resources()) {
      if (isNamed(resource)) {
        first.merge(resource.key(), resource, Declarations::earlier);
      }
    }
    return new Declarations(Map.copyOf(first));
  }

  private static Resource earlier(Resource one, Resource other) {
    return PLACE.compare(one.root().location(), other.root().location()) <= 0 ? one : other;
  }

  private static boolean isNamed(Resource resource) {
    return !resource.root().at("metadata", "name").scalar().isEmpty();
  }

  /** The declaration that stands before this one of the same object. */
  Optional<Resource> before(Resource resource) {
    return Optional.ofNullable(first.get(resource.key()))
        .filter(declared -> isNamed(resource) && declared != resource);
  }
}
