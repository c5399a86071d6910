package dev.plumbline.library.jvm;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The limit that holds for a container: its own, its pod's, or what a LimitRange gives. */
final class Limits {
  private Limits() {}

  /** Empty where nothing limits the container, and where the limit is no quantity. */
  static Optional<BigDecimal> of(
      String resource, Container container, Resource subject, Inventory inventory) {
    Node own = container.resource("limits", resource);
    Stream<Node> candidates =
        own.isPresent()
            ? Stream.of(own)
            : Stream.concat(
                Stream.of(Workload.of(subject).spec().at("resources", "limits", resource)),
                given(resource, subject, inventory));
    return candidates
        .filter(Node::isPresent)
        .findFirst()
        .flatMap(Quantity::of)
        .filter(Quantity::isPositive)
        .map(Quantity::value);
  }

  private static Stream<Node> given(String resource, Resource subject, Inventory inventory) {
    return inventory.all(Kind.LIMIT_RANGE).stream()
        .filter(range -> range.namespace().equals(subject.namespace()))
        .flatMap(range -> range.root().at("spec", "limits").items().stream())
        .filter(item -> item.get("type").text().equals("Container"))
        .flatMap(item -> Stream.of(item.at("default", resource), item.at("max", resource)));
  }
}
