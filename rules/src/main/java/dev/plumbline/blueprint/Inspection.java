package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every blueprint of an inventory, held against it once by each rule. */
record Inspection(List<Site> sites, Map<String, Breaches> byRule) {

  static Inspection of(Inventory inventory) {
    return new Inspection(
        Blueprint.in(inventory).stream().map(blueprint -> Site.of(blueprint, inventory)).toList(),
        new ConcurrentHashMap<>());
  }

  Breaches breaches(BlueprintRule rule) {
    Breaches known = byRule.get(rule.id());
    if (known == null) {
      known = Breaches.none();
      for (Site site : sites) {
        rule.inspect(site, known);
      }
      byRule.put(rule.id(), known);
    }
    return known;
  }
}
