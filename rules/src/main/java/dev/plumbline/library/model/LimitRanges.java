package dev.plumbline.library.model;

import static java.util.stream.Collectors.groupingBy;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The LimitRanges of an inventory, by namespace, each namespace's by name. */
public record LimitRanges(Map<String, List<Resource>> byNamespace) {

  /** What containers get that are silent about an amount. */
  public record Defaults(Amounts requests, Amounts limits) {
    private static final Defaults NONE = new Defaults(Amounts.NONE, Amounts.NONE);

    private Defaults orElse(Defaults other) {
      return new Defaults(requests.orElse(other.requests), limits.orElse(other.limits));
    }
  }

  public static LimitRanges in(Inventory inventory) {
    return inventory.derive(LimitRanges.class, LimitRanges::compute);
  }

  private static LimitRanges compute(Inventory inventory) {
    return new LimitRanges(
        inventory.all(Kind.LIMIT_RANGE).stream()
            .sorted(Comparator.comparing(Resource::name))
            .collect(groupingBy(Resource::namespace)));
  }

  public List<Resource> of(String namespace) {
    return byNamespace.getOrDefault(namespace, List.of());
  }

  /** What the namespace gives to a container: of two ranges the first that says something. */
  public Defaults defaults(String namespace) {
    return of(namespace).stream()
        .map(LimitRanges::defaults)
        .reduce(Defaults.NONE, Defaults::orElse);
  }

  /** Within one range the last item that says something counts. */
  private static Defaults defaults(Resource range) {
    Defaults defaults = Defaults.NONE;
    for (Node item : range.root().at("spec", "limits").items()) {
      if (item.get("type").text().equals("Container")) {
        defaults = itemDefaults(item).orElse(defaults);
      }
    }
    return defaults;
  }

  private static Defaults itemDefaults(Node item) {
    Amounts limits = Amounts.of(item.get("default")).orElse(Amounts.of(item.get("max")));
    Amounts requests = Amounts.of(item.get("defaultRequest")).orElse(limits);
    return new Defaults(requests.orElse(Amounts.of(item.get("min"))), limits);
  }
}
