package dev.plumbline.blueprint;

import dev.plumbline.library.model.PodCount;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount that a document gives a component, beside what a workload of it declares.
 *
 * @param requirement the id of what gives it
 * @param pods how many pods share it; empty where it is for each
 * @param bound {@code requests} or {@code limits}
 * @param resource such as {@code cpu}
 * @param written where the container declares it, or would
 */
public record BudgetLine(
    String requirement,
    String component,
    Resource workload,
    String container,
    Optional<Long> pods,
    String bound,
    String resource,
    Quantity documented,
    Node written) {

  /** Those that a demand for {@code resources} gives each pod. */
  static List<BudgetLine> each(Node demand, Requirement requirement, Site site) {
    return of(demand, requirement, site, false);
  }

  /** Those that a demand gives all pods of a workload {@code together}. */
  static List<BudgetLine> together(Node demand, Requirement requirement, Site site) {
    return of(demand, requirement, site, true);
  }

  private static List<BudgetLine> of(
      Node demand, Requirement requirement, Site site, boolean isTogether) {
    List<BudgetLine> lines = new ArrayList<>();
    site.each(
        requirement,
        (component, workload) -> {
          Optional<Long> pods =
              isTogether
                  ? Optional.of(PodCount.of(workload, site.inventory()).minimum())
                  : Optional.empty();
          for (Container container : component.container(workload).stream().toList()) {
            for (Budget budget : Budget.of(demand)) {
              lines.add(
                  new BudgetLine(
                      requirement.id(),
                      component.name(),
                      workload,
                      container.name(),
                      pods,
                      budget.bound(),
                      budget.resource(),
                      budget.amount(),
                      container.resource(budget.bound(), budget.resource())));
            }
          }
        });
    return lines;
  }

  /** What the container declares, times the pods that share it; empty where that is no amount. */
  public Optional<BigDecimal> declared() {
    Optional<BigDecimal> own = Quantity.of(written).map(Quantity::value);
    return pods.isEmpty()
        ? own
        : Optional.of(own.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(pods.get())));
  }

  /** What is declared, as people write it; empty where nothing is. */
  public String declaredText() {
    return pods.isPresent()
        ? declared().map(sum -> Amount.text(resource, sum)).orElse("")
        : written.scalar();
  }

  /** Whether exactly the documented amount is declared. */
  public boolean isHeld() {
    return declared().filter(sum -> sum.compareTo(documented.value()) == 0).isPresent();
  }
}
