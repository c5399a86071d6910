package dev.plumbline.library.resources;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.LimitRanges;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;

/**
 * The demand that every container has a request for, or a limit of, one resource. An amount that
 * the API server refuses is not missing: {@link InvalidQuantity} reports it.
 */
enum Demand {
  REQUEST("requests", "request", "reserves nothing"),
  LIMIT("limits", "limit", "does not limit");

  private final String bound;
  private final String noun;
  private final String zero;

  Demand(String bound, String noun, String zero) {
    this.bound = bound;
    this.noun = noun;
    this.zero = zero;
  }

  /** Reports each container without the amount. */
  void check(String resource, Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    if (!workload.isWindows() && isGivenBy(workload.spec(), resource)) {
      return;
    }
    for (Container container : workload.containers()) {
      if (container.role() != Container.Role.EPHEMERAL && !isGivenBy(container.node(), resource)) {
        Node amount = container.resource(bound, resource);
        if (amount.type().isPresent() || !isGiven(resource, subject, inventory)) {
          findings.at(
              amount,
              "container \"%s\" has no %s %s%s",
              container.name(),
              resource,
              noun,
              reason(amount));
        }
      }
    }
  }

  /** Whether a LimitRange gives it to the containers of the namespace. */
  private boolean isGiven(String resource, Resource subject, Inventory inventory) {
    LimitRanges.Defaults defaults = LimitRanges.in(inventory).defaults(subject.namespace());
    Amounts given = bound.equals("limits") ? defaults.limits() : defaults.requests();
    return given.positive().get(resource).isPresent();
  }

  /** A limit stands for a request that is not written; one written as null is stored as zero. */
  private boolean isGivenBy(Node owner, String resource) {
    Node own = owner.at("resources", bound, resource);
    Node limit = owner.at("resources", "limits", resource);
    return own.type().isPresent() ? isAmount(own) : hasOddParent(owner) || isAmount(limit);
  }

  private static boolean isAmount(Node amount) {
    return amount.isPresent()
        && Quantity.of(amount).map(quantity -> quantity.value().signum() != 0).orElse(true);
  }

  private boolean hasOddParent(Node owner) {
    return isOdd(owner.get("resources")) || isOdd(owner.at("resources", bound));
  }

  private static boolean isOdd(Node map) {
    return map.isPresent() && !map.is(Value.Type.MAP);
  }

  private String reason(Node amount) {
    if (amount.isNull()) {
      return ": null counts as not set";
    }
    return amount.isPresent() ? ": " + amount.scalar() + " " + zero : "";
  }
}
