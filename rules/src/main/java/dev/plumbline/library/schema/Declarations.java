package dev.plumbline.library.schema;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each named object is declared.
 *
 * @param byKey its declarations, by file and position
 * @param inPlace what each file, and each directory, declares
 */
record Declarations(Map<ResourceKey, List<Resource>> byKey, Map<String, Set<ResourceKey>> inPlace) {
  private static final Comparator<Location> PLACE =
      Comparator.comparing(Location::file)
          .thenComparing(Location::line)
          .thenComparing(Location::column);

  static Declarations in(Inventory inventory) {
    return inventory.derive(Declarations.class, Declarations::of);
  }

  private static Declarations of(Inventory inventory) {
    Map<ResourceKey, List<Resource>> byKey = new HashMap<>();
    Map<String, Set<ResourceKey>> inPlace = new HashMap<>();
    for (Resource resource : inventory.resources()) {
      if (isNamed(resource)) {
        byKey.computeIfAbsent(resource.key(), key -> new ArrayList<>()).add(resource);
        for (String place : List.of(file(resource), directory(resource))) {
          inPlace.computeIfAbsent(place, key -> new HashSet<>()).add(resource.key());
        }
      }
    }
    byKey
        .values()
        .forEach(all -> all.sort(Comparator.comparing(one -> one.root().location(), PLACE)));
    return new Declarations(byKey, inPlace);
  }

  private static boolean isNamed(Resource resource) {
    return !resource.root().at("metadata", "name").scalar().isEmpty();
  }

  static String file(Resource resource) {
    return resource.root().location().file();
  }

  private static String directory(Resource resource) {
    String file = file(resource);
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The declarations of the same object, the first one first; none of an object without a name. */
  List<Resource> of(Resource resource) {
    return isNamed(resource) ? byKey.getOrDefault(resource.key(), List.of()) : List.of();
  }

  static boolean areInOneDirectory(Resource one, Resource other) {
    return directory(one).equals(directory(other));
  }

  /**
   * Whether two declarations of an object stand in files, or in directories, of which one is
   * evidently deployed in place of the other: they have more than this object in common, and at
   * least half of what the smaller one declares.
   */
  boolean areAlternatives(Resource one, Resource other) {
    return areInOneDirectory(one, other)
        ? areAlternatives(file(one), file(other))
        : areAlternatives(directory(one), directory(other));
  }

  private boolean areAlternatives(String place, String other) {
    Set<ResourceKey> here = inPlace.getOrDefault(place, Set.of());
    Set<ResourceKey> there = inPlace.getOrDefault(other, Set.of());
    long common = here.stream().filter(there::contains).count();
    return common > 1 && 2 * common >= Math.min(here.size(), there.size());
  }
}
