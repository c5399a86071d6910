package dev.plumbline.draft;

import dev.plumbline.resource.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the rows of a document add up to, as the rule about totals counts them. */
final class Totals {
  private record Unit(String name, BigDecimal bytes) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("Gi", BigDecimal.valueOf(1L << 30)),
          new Unit("Mi", BigDecimal.valueOf(1L << 20)));
  private static final int SHORT = 6;

  /** What facts say under a key, by component; the first one counts. */
  private final Map<String, Map<String, Object>> said = new LinkedHashMap<>();

  private final Cast cast;

  private Totals(Sketch sketch) {
    this.cast = sketch.cast();
    for (Fact fact : sketch.facts()) {
      if (fact.demands().get("component") instanceof String component) {
        fact.demands()
            .forEach(
                (key, value) ->
                    said.computeIfAbsent(key, any -> new LinkedHashMap<>())
                        .putIfAbsent(component, value));
      }
    }
  }

  /** The facts, those of totals with what the rows really add up to where they differ. */
  static List<Fact> reconciled(Sketch sketch) {
    Totals totals = new Totals(sketch);
    return sketch.facts().stream().map(totals::reconciled).toList();
  }

  private Fact reconciled(Fact fact) {
    if (!(fact.demands().get("totals") instanceof Map<?, ?> written)
        || !(written.get("stated") instanceof Map<?, ?> stated)) {
      return fact;
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : stated.entrySet()) {
      String resource = entry.getKey().toString();
      String sum = sum(resource);
      if (!isSame(sum, entry.getValue().toString())) {
        rows.put(resource, new Bare(sum));
      }
    }
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("stated", stated);
    if (!rows.isEmpty()) {
      totals.put("rows", rows);
    }
    Map<String, Object> pods = pods();
    if (!pods.isEmpty()) {
      totals.put("pods", pods);
    }
    Map<String, Object> demands = new LinkedHashMap<>(fact.demands());
    demands.put("totals", totals);
    List<String> remarks = new ArrayList<>(fact.remarks());
    if (!rows.isEmpty()) {
      remarks.add("the rows do not add up to what the document states");
    }
    return new Fact(fact.place(), fact.id(), fact.title(), demands, remarks);
  }

  /** How many pods are drawn of those of whom no replicas are given. */
  private Map<String, Object> pods() {
    Map<String, Object> pods = new LinkedHashMap<>();
    for (String component : counted()) {
      boolean isGiven = of("replicas").containsKey(component);
      if (!isGiven && cast.drawn(component) > 1) {
        pods.put(component, new Bare(String.valueOf(cast.drawn(component))));
      }
    }
    return pods;
  }

  private Set<String> counted() {
    Set<String> components = new TreeSet<>(of("resources").keySet());
    components.addAll(of("together").keySet());
    return components;
  }

  private Map<String, Object> of(String key) {
    return said.getOrDefault(key, Map.of());
  }

  private String sum(String resource) {
    BigDecimal[] sum = {BigDecimal.ZERO, BigDecimal.ZERO};
    if (resource.equals(Measure.STORAGE)) {
      of(Measure.STORAGE).values().forEach(amount -> add(sum, amount, 1));
    } else {
      for (String component : counted()) {
        boolean isEach = of("resources").containsKey(component);
        Object amounts = of(isEach ? "resources" : "together").get(component);
        if (amounts instanceof Map<?, ?> map && map.get(resource) != null) {
          add(sum, map.get(resource), isEach ? pods(component) : 1);
        }
      }
    }
    String least = text(resource, sum[0]);
    return sum[0].compareTo(sum[1]) == 0 ? least : least + "/" + text(resource, sum[1]);
  }

  private long pods(String component) {
    return Optional.ofNullable(of("replicas").get(component))
        .map(Object::toString)
        .map(text -> text.substring(text.indexOf('-') + 1))
        .map(Long::parseLong)
        .orElse((long) cast.drawn(component));
  }

  private static void add(BigDecimal[] sum, Object amount, long times) {
    String[] parts = amount.toString().split("/", -1);
    sum[0] = sum[0].add(value(parts[0]).multiply(BigDecimal.valueOf(times)));
    sum[1] = sum[1].add(value(parts[parts.length - 1]).multiply(BigDecimal.valueOf(times)));
  }

  private static boolean isSame(String sum, String stated) {
    String[] sums = sum.split("/", -1);
    String[] others = stated.split("/", -1);
    return isSameAmount(sums[0], others[0])
        && isSameAmount(sums[sums.length - 1], others[others.length - 1]);
  }

  private static boolean isSameAmount(String sum, String stated) {
    return stated.isEmpty() || value(sum).compareTo(value(stated)) == 0;
  }

  private static BigDecimal value(String text) {
    return Quantity.parse(text).map(Quantity::value).orElse(BigDecimal.ZERO);
  }

  private static String text(String resource, BigDecimal amount) {
    if (!resource.equals(Measure.CPU) && amount.signum() > 0) {
      for (Unit unit : UNITS) {
        BigDecimal count = amount.divide(unit.bytes()).stripTrailingZeros();
        if (amount.compareTo(unit.bytes()) >= 0 && count.scale() <= SHORT) {
          return count.toPlainString() + unit.name();
        }
      }
    }
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
