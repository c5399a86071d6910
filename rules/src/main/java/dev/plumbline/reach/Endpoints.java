package dev.plumbline.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Endpoints by the names that people give them. */
public final class Endpoints {
  private static final String INTERNET = "internet";

  private Endpoints() {}

  /**
   * Those a name means: several where it is ambiguous, none where nobody is called so.
   *
   * @param name {@code namespace/name}, {@code Kind/namespace/name}, {@code namespace/name[Kind]},
   *     {@code name}, {@code internet}, {@code ingress-controller}, {@code any-namespace}, an
   *     address or a block of addresses
   */
  public static List<Endpoint> named(String name, Reachability reachability) {
    Optional<Endpoint> outside = outside(name);
    return outside.isPresent()
        ? List.of(outside.get())
        : reachability.pods().stream()
            .filter(pods -> names(pods).contains(name))
            .map(Endpoint.class::cast)
            .toList();
  }

  private static Optional<Endpoint> outside(String name) {
    return switch (name) {
      case INTERNET -> Optional.of(Addresses.IPV4);
      case "ingress-controller" -> Optional.of(Outsider.INGRESS_CONTROLLER);
      case "any-namespace" -> Optional.of(Outsider.ANY_NAMESPACE);
      default -> Addresses.of(name).map(Endpoint.class::cast);
    };
  }

  /** Every name of an endpoint of the inventory, the one to prefer first. */
  public static List<String> known(Reachability reachability) {
    return Stream.concat(
            reachability.pods().stream().map(Pods::toString),
            Stream.of(INTERNET, "ingress-controller", "any-namespace"))
        .toList();
  }

  private static List<String> names(Pods pods) {
    List<String> names = new ArrayList<>();
    String name = pods.resource().name();
    names.add(pods.toString());
    names.add(name);
    names.add(pods.namespace() + "/" + name);
    names.add(pods.resource().kind().name() + "/" + pods.namespace() + "/" + name);
    return names;
  }
}
