package dev.plumbline.blueprint;

import static java.util.stream.Collectors.joining;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the requirements of a blueprint give each component: the rows of the document's table. */
final class Rows {
  private static final String STORAGE = "storage";

  /**
   * @param pods of which each has the amounts
   */
  private record Row(String component, Node amounts, long pods) {}

  private final List<Row> rows;

  private Rows(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Those of a blueprint.
   *
   * @param pods how many there are of components whose replicas no requirement gives
   */
  static Rows of(Blueprint blueprint, Node pods) {
    Map<String, Node> each = demands(blueprint, "resources");
    Map<String, Node> together = demands(blueprint, "together");
    Map<String, Node> storage = demands(blueprint, STORAGE);
    Map<String, Node> replicas = demands(blueprint, "replicas");
    List<Row> rows = new ArrayList<>();
    for (Component component : blueprint.components()) {
      String name = component.name();
      Optional<Node> given = Optional.of(pods.get(name)).filter(Node::isPresent);
      long count =
          given.or(() -> Optional.ofNullable(replicas.get(name))).map(Rows::most).orElse(1L);
      if (each.containsKey(name)) {
        rows.add(new Row(name, each.get(name), count));
      } else if (together.containsKey(name)) {
        rows.add(new Row(name, together.get(name), 1));
      }
      if (storage.containsKey(name)) {
        rows.add(new Row(name, storage.get(name), 1));
      }
    }
    return new Rows(rows);
  }

  private static Map<String, Node> demands(Blueprint blueprint, String key) {
    Map<String, Node> byComponent = new LinkedHashMap<>();
    for (Requirement part : blueprint.parts()) {
      Node demand = part.node().get(key);
      if (demand.isPresent()) {
        part.components().stream()
            .flatMap(name -> blueprint.componentsOf(name).stream())
            .forEach(component -> byComponent.putIfAbsent(component.name(), demand));
      }
    }
    return byComponent;
  }

  private static long most(Node replicas) {
    String text = replicas.scalar().substring(replicas.scalar().indexOf('-') + 1).strip();
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
  }

  /**
   * What the rows say of one resource.
   *
   * @param terms as in {@code 3 x 100m/500m (frontend) + 1 x 1/4 (postgresql)}
   */
  record Sum(String resource, BigDecimal request, BigDecimal limit, String terms) {

    boolean is(Node stated) {
      List<Budget> budgets = Budget.of(stated.parent());
      return budgets.stream()
          .filter(budget -> budget.resource().equals(resource))
          .allMatch(
              budget ->
                  budget
                          .amount()
                          .value()
                          .compareTo(budget.bound().equals("requests") ? request : limit)
                      == 0);
    }

    String text() {
      String least = Amount.text(resource, request);
      return request.compareTo(limit) == 0 ? least : least + "/" + Amount.text(resource, limit);
    }
  }

  Sum sum(String resource) {
    BigDecimal request = BigDecimal.ZERO;
    BigDecimal limit = BigDecimal.ZERO;
    List<String> terms = new ArrayList<>();
    for (Row row : rows) {
      Node amount =
          row.amounts().key().equals(STORAGE) ? row.amounts() : row.amounts().get(resource);
      boolean isAsked = row.amounts().key().equals(STORAGE) == resource.equals(STORAGE);
      if (isAsked && amount.isPresent()) {
        String[] parts = amount.scalar().split("/", -1);
        BigDecimal pods = BigDecimal.valueOf(row.pods());
        request = request.add(value(parts[0]).multiply(pods));
        limit = limit.add(value(parts[parts.length - 1]).multiply(pods));
        terms.add("%d x %s (%s)".formatted(row.pods(), amount.scalar(), row.component()));
      }
    }
    return new Sum(resource, request, limit, terms.stream().collect(joining(" + ")));
  }

  private static BigDecimal value(String text) {
    return Quantity.parse(text.strip()).map(Quantity::value).orElse(BigDecimal.ZERO);
  }
}
