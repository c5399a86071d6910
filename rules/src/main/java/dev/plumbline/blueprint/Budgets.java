package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What a blueprint says of amounts, as its rules see it.
 *
 * @param lines of components, in the order of the blueprint
 * @param capacities in the order of the blueprint
 */
public record Budgets(Blueprint blueprint, List<BudgetLine> lines, List<CapacityLine> capacities) {
  public Budgets {
    lines = List.copyOf(lines);
    capacities = List.copyOf(capacities);
  }

  /** Those of the blueprints that speak of any. */
  public static List<Budgets> in(Inventory inventory) {
    return inventory.derive(Inspection.class, Inspection::of).sites().stream()
        .map(Budgets::of)
        .filter(budgets -> !budgets.lines.isEmpty() || !budgets.capacities.isEmpty())
        .toList();
  }

  private static Budgets of(Site site) {
    List<BudgetLine> lines = new ArrayList<>();
    List<CapacityLine> capacities = new ArrayList<>();
    for (Requirement part : site.blueprint().parts()) {
      Node demands = part.node();
      lines.addAll(BudgetLine.each(demands.get(BlueprintResources.KEY), part, site));
      lines.addAll(BudgetLine.together(demands.get(BlueprintTogether.KEY), part, site));
      capacities.addAll(CapacityLine.of(demands.get(BlueprintCapacity.KEY), part, site));
    }
    return new Budgets(site.blueprint(), lines, capacities);
  }
}
