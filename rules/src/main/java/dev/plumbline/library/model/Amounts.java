package dev.plumbline.library.model;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** An exact amount of each of some resources, in the order of their names. */
public record Amounts(SortedMap<String, BigDecimal> values) {
  public static final Amounts NONE = new Amounts(new TreeMap<>());

  public Amounts {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * What a map of quantities says. Null is stored as zero; what is no quantity is left out, so ask
   * {@link #isReadable} where that matters.
   */
  public static Amounts of(Node map) {
    SortedMap<String, BigDecimal> values = new TreeMap<>();
    for (Node field : map.fields()) {
      if (field.isNull()) {
        values.put(field.key(), BigDecimal.ZERO);
      } else {
        Quantity.of(field).ifPresent(quantity -> values.put(field.key(), quantity.value()));
      }
    }
    return new Amounts(values);
  }

  /** Whether the API server accepts that map: it holds quantities, none of them negative. */
  public static boolean isReadable(Node map) {
    return map.isMissing()
        || (map.is(Value.Type.MAP)
            && map.fields().stream()
                .allMatch(
                    field ->
                        field.isNull()
                            || Quantity.of(field)
                                .filter(q -> q.value().signum() >= 0)
                                .isPresent()));
  }

  /** The amount of one resource; empty where nothing is said about it. */
  public Optional<BigDecimal> get(String resource) {
    return Optional.ofNullable(values.get(resource));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Amounts plus(Amounts other) {
    return merged(other, BigDecimal::add);
  }

  /** Of each resource the larger amount. */
  public Amounts max(Amounts other) {
    return merged(other, BigDecimal::max);
  }

  /** These, and the others of resources that these do not mention. */
  public Amounts orElse(Amounts other) {
    return merged(other, (own, ignored) -> own);
  }

  public Amounts times(long count) {
    SortedMap<String, BigDecimal> product = new TreeMap<>(values);
    product.replaceAll((resource, amount) -> amount.multiply(BigDecimal.valueOf(count)));
    return new Amounts(product);
  }

  /** Those of the resources that fulfil a condition. */
  public Amounts only(Predicate<String> resource) {
    SortedMap<String, BigDecimal> some = new TreeMap<>(values);
    some.keySet().removeIf(resource.negate());
    return new Amounts(some);
  }

  /** Those above zero. */
  public Amounts positive() {
    SortedMap<String, BigDecimal> some = new TreeMap<>(values);
    some.values().removeIf(amount -> amount.signum() <= 0);
    return new Amounts(some);
  }

  private Amounts merged(Amounts other, BinaryOperator<BigDecimal> both) {
    SortedMap<String, BigDecimal> merged = new TreeMap<>(values);
    for (Map.Entry<String, BigDecimal> entry : other.values.entrySet()) {
      merged.merge(entry.getKey(), entry.getValue(), both);
    }
    return new Amounts(merged);
  }
}
