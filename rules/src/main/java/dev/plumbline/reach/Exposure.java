package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pods that somebody from outside may connect to.
 *
 * @param source addresses of the internet, the ingress controller that serves them, or any pod of
 *     another namespace
 * @param through the Service, Ingress, route or workload that opens the way; empty within the
 *     cluster, where every pod has one
 * @param ports those of the pods that are reached, never none
 * @param sourceRewritten whether the pods may see a node's address in place of the client's, so
 *     that address blocks in policies may decide otherwise (S-55)
 */
public record Exposure(
    Endpoint source,
    Pods destination,
    Optional<Resource> through,
    Outcome ports,
    boolean sourceRewritten)
    implements Comparable<Exposure> {
  private static final Comparator<Exposure> ORDER =
      Comparator.comparing(Exposure::destination)
          .thenComparing(Exposure::source, Endpoint.ORDER)
          .thenComparing(
              Exposure::through,
              Comparator.comparing(way -> way.map(one -> one.key().toString()).orElse("")))
          .thenComparing(exposure -> exposure.ports.toString());

  /** Everything that is exposed; derive it once: {@code inventory.derive(All.class, All::of)}. */
  public record All(List<Exposure> exposures) {
    public static All of(Inventory inventory) {
      return new All(Exposure.of(inventory));
    }
  }

  /** Everything that is exposed, in ascending order. */
  public static List<Exposure> of(Inventory inventory) {
    return Exposures.of(inventory).stream().sorted().distinct().toList();
  }

  /** Whether it is the internet that gets there, and not only pods of the cluster. */
  public boolean isToInternet() {
    return source != Outsider.ANY_NAMESPACE;
  }

  @Override
  public int compareTo(Exposure other) {
    return ORDER.compare(this, other);
  }

  /**
   * As in {@code the ingress controller -> shop/cart[Deployment] TCP 8080 by Ingress shop/cart}.
   */
  @Override
  public String toString() {
    return source
        + " -> "
        + destination
        + " "
        + ports.possible()
        + through.map(way -> " by " + way.key()).orElse("");
  }
}
