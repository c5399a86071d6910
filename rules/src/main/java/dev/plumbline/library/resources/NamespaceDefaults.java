package dev.plumbline.library.resources;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What LimitRanges give to containers that are silent about an amount, when their pods are
 * admitted.
 */
record NamespaceDefaults(Set<Gift> gifts) {

  /** The fields of a LimitRange that fill a bound in, the decisive one first. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "limits", List.of("default", "max"),
          "requests", List.of("defaultRequest", "default", "max", "min"));

  private record Gift(String namespace, String bound, String resource) {}

  static NamespaceDefaults in(Inventory inventory) {
    return inventory.derive(NamespaceDefaults.class, NamespaceDefaults::of);
  }

  private static NamespaceDefaults of(Inventory inventory) {
    Set<Gift> gifts = new HashSet<>();
    for (Resource range : inventory.all(Kind.LIMIT_RANGE)) {
      for (Node item : range.root().at("spec", "limits").items()) {
        if (item.get("type").text().equals("Container")) {
          SOURCES.forEach(
              (bound, sources) -> {
                for (String resource : resources(item, sources)) {
                  gifts.add(new Gift(range.namespace(), bound, resource));
                }
              });
        }
      }
    }
    return new NamespaceDefaults(Set.copyOf(gifts));
  }

  private static Set<String> resources(Node item, List<String> sources) {
    Set<String> decided = new HashSet<>();
    Set<String> given = new LinkedHashSet<>();
    for (String source : sources) {
      for (Node amount : item.get(source).fields()) {
        boolean first = decided.add(amount.key());
        if (first && Quantity.of(amount).filter(Quantity::isPositive).isPresent()) {
          given.add(amount.key());
        }
      }
    }
    return given;
  }

  /** Whether a container of that namespace gets a request or limit it does not set itself. */
  boolean give(String namespace, String bound, String resource) {
    return gifts.contains(new Gift(namespace, bound, resource));
  }
}
