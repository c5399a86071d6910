package dev.plumbline.library.jvm;

import dev.plumbline.library.model.LimitRanges;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.math.BigDecimal;
import java.util.Optional;

/** The limit that holds for a container: its own, its pod's, or what a LimitRange gives. */
final class Limits {
  private Limits() {}

  /** Empty where nothing limits the container, and where the limit is no quantity. */
  static Optional<BigDecimal> of(
      String resource, Container container, Resource subject, Inventory inventory) {
    Node own = container.resource("limits", resource);
    Node ofPod = Workload.of(subject).spec().at("resources", "limits", resource);
    Node written = own.isPresent() ? own : ofPod;
    Optional<BigDecimal> limit =
        written.isPresent()
            ? Quantity.of(written).map(Quantity::value)
            : LimitRanges.in(inventory).defaults(subject.namespace()).limits().get(resource);
    return limit.filter(amount -> amount.signum() > 0);
  }
}
