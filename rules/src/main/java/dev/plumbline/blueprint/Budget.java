package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount that a document gives of one resource.
 *
 * @param bound {@code requests} or {@code limits}
 * @param resource such as {@code cpu}
 */
record Budget(Node node, String bound, String resource, Quantity amount) {

  /**
   * Those of a map such as {@code {cpu: 100m/500m, memory: 128Mi/512Mi}}: request, then limit; one
   * amount alone is both.
   */
  static List<Budget> of(Node map) {
    List<Budget> budgets = new ArrayList<>();
    for (Node field : map.fields()) {
      String[] parts = field.scalar().split("/", -1);
      add(budgets, field, "requests", parts[0]);
      add(budgets, field, "limits", parts[parts.length - 1]);
    }
    return budgets;
  }

  private static void add(List<Budget> budgets, Node field, String bound, String text) {
    Optional<Quantity> amount = Quantity.parse(text.strip());
    amount.ifPresent(quantity -> budgets.add(new Budget(field, bound, field.key(), quantity)));
  }
}
