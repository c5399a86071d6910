package dev.plumbline.blueprint;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.PodCount;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a document says there is of one resource, beside what workloads request of it.
 *
 * @param requirement the id of what says so
 * @param node where it does
 * @param free what must be left
 * @param shares of those workloads that request any, as they are declared
 */
public record CapacityLine(
    String requirement,
    String resource,
    Node node,
    BigDecimal capacity,
    BigDecimal free,
    List<Share> shares) {

  /**
   * What all pods of a workload request.
   *
   * @param pods at least so many run
   */
  public record Share(Resource workload, long pods, BigDecimal requested) {}

  public CapacityLine {
    shares = List.copyOf(shares);
  }

  /** Those of a demand for {@code capacity}. */
  static List<CapacityLine> of(Node demand, Requirement requirement, Site site) {
    List<Asking> asking = asking(requirement, site);
    return demand.fields().stream()
        .filter(limit -> !limit.key().equals("free"))
        .map(
            limit ->
                new CapacityLine(
                    requirement.id(),
                    limit.key(),
                    limit,
                    amount(limit),
                    amount(demand.at("free", limit.key())),
                    asking.stream().flatMap(one -> one.share(limit.key()).stream()).toList()))
        .toList();
  }

  private record Asking(Resource workload, long pods, Amounts requests) {
    List<Share> share(String resource) {
      return requests.positive().get(resource).stream()
          .map(requested -> new Share(workload, pods, requested))
          .toList();
    }
  }

  private static List<Asking> asking(Requirement requirement, Site site) {
    List<Component> components = site.components(requirement);
    List<Asking> asking = new ArrayList<>();
    for (Resource workload : site.workloads()) {
      boolean counts =
          components.isEmpty() || components.stream().anyMatch(c -> c.includes(workload));
      if (counts && !Workload.of(workload).runsToCompletion()) {
        long pods = PodCount.of(workload, site.inventory()).minimum();
        EffectiveResources.of(Workload.of(workload), site.inventory())
            .map(resources -> new Asking(workload, pods, resources.requests().times(pods)))
            .ifPresent(asking::add);
      }
    }
    return asking;
  }

  private static BigDecimal amount(Node node) {
    return Quantity.of(node).map(Quantity::value).orElse(BigDecimal.ZERO);
  }

  /** What all of them request. */
  public BigDecimal requested() {
    return shares.stream().map(Share::requested).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What requests leave of the capacity; negative where they exceed it. */
  public BigDecimal left() {
    return capacity.subtract(requested());
  }

  /** Whether they leave what must stay free. */
  public boolean fits() {
    return left().compareTo(free) >= 0;
  }

  /** An amount of its resource, as people write it. */
  public String text(BigDecimal amount) {
    return Amount.text(resource, amount);
  }
}
