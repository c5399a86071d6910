package dev.plumbline.library.storage;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries of the ConfigMaps and Secrets of an inventory.
 *
 * @param declared the keys in each; of one declared more than once, those of all declarations
 */
record DataKeys(Map<ResourceKey, Set<String>> declared) {

  static DataKeys in(Inventory inventory) {
    return inventory.derive(DataKeys.class, DataKeys::of);
  }

  private static DataKeys of(Inventory inventory) {
    Map<ResourceKey, Set<String>> declared = new HashMap<>();
    for (Resource resource : inventory.all(Kind.CONFIG_MAP, Kind.SECRET)) {
      Set<String> keys = declared.computeIfAbsent(resource.key(), key -> new HashSet<>());
      for (String field : Set.of("data", "binaryData", "stringData")) {
        resource.get(field).fields().stream().map(Node::key).forEach(keys::add);
      }
    }
    return new DataKeys(declared);
  }

  boolean declares(ResourceKey key) {
    return declared.containsKey(key);
  }

  /** The keys in an object without that one; empty where it has it, or is filled by somebody. */
  Optional<Set<String>> without(String key, ResourceKey object) {
    Set<String> keys = declared.getOrDefault(object, Set.of());
    return keys.isEmpty() || keys.contains(key)
        ? Optional.empty()
        : Optional.of(new TreeSet<>(keys));
  }
}
