package dev.plumbline.resource;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount such as {@code 500m} or {@code 1Gi}, by the grammar of the API server's
 * resource.Quantity, compared by value with arbitrary precision.
 */
public final class Quantity implements Comparable<Quantity> {
  private static final Pattern GRAMMAR =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))([numkMGTPE]?|[KMGTPE]i|[eE][+-]?\\d{1,18})");
  private static final Map<String, BigDecimal> SUFFIX =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("n", BigDecimal.ONE.scaleByPowerOfTen(-9)),
          Map.entry("u", BigDecimal.ONE.scaleByPowerOfTen(-6)),
          Map.entry("m", BigDecimal.ONE.scaleByPowerOfTen(-3)),
          Map.entry("k", BigDecimal.ONE.scaleByPowerOfTen(3)),
          Map.entry("M", BigDecimal.ONE.scaleByPowerOfTen(6)),
          Map.entry("G", BigDecimal.ONE.scaleByPowerOfTen(9)),
          Map.entry("T", BigDecimal.ONE.scaleByPowerOfTen(12)),
          Map.entry("P", BigDecimal.ONE.scaleByPowerOfTen(15)),
          Map.entry("E", BigDecimal.ONE.scaleByPowerOfTen(18)),
          Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
          Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
          Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
          Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
          Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
          Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

  private final String text;
  private final String suffix;
  private final BigDecimal value;

  private Quantity(String text, String suffix, BigDecimal value) {
    this.text = text;
    this.suffix = suffix;
    this.value = value;
  }

  /** The quantity that a node holds as a number or a string; empty where it holds none. */
  public static Optional<Quantity> of(Node node) {
    return node.is(Value.Type.NUMBER) || node.is(Value.Type.STRING)
        ? parse(node.scalar())
        : Optional.empty();
  }

  /** The quantity of that text; empty where the API server would refuse it. */
  public static Optional<Quantity> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    if (text.length() > 64 || !matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String suffix = matcher.group(2);
    BigDecimal unit = SUFFIX.get(suffix);
    if (unit != null) {
      return Optional.of(new Quantity(text, suffix, number.multiply(unit)));
    }
    long exponent = Long.parseLong(suffix.substring(1));
    return Math.abs(exponent) > 100
        ? Optional.empty()
        : Optional.of(new Quantity(text, suffix, number.scaleByPowerOfTen((int) exponent)));
  }

  /** The amount in base units: cores, bytes, pieces. */
  public BigDecimal value() {
    return value;
  }

  /** The unit as written, such as {@code m} or {@code Gi}; empty where there is none. */
  public String suffix() {
    return suffix;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity quantity && compareTo(quantity) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
