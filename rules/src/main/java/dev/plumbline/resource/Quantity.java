package dev.plumbline.resource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount such as {@code 500m} or {@code 1Gi}, as the API server's resource.Quantity reads it,
 * oddities included: no digits are zero, less than a nano is a nano, a binary unit ends at 2^63-1.
 * Compared by value, never by spelling.
 */
public final class Quantity implements Comparable<Quantity> {
  private static final Pattern GRAMMAR =
      Pattern.compile("([+-]?)(\\d*)\\.?(\\d*)([numkMGTPE]?|[KMGTPE]i|[eE][+-]?\\d+)");
  private static final Pattern BLANKS_AROUND = Pattern.compile("^[ \\u00a0]+|[ \\u00a0]+$");
  private static final BigDecimal MAXIMUM_OF_BINARY_UNITS = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int NANO = 9;

  /** Longer texts and larger exponents are nobody's amounts, and would cost time and memory. */
  private static final int LIMIT = 1000;

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
        ? parse(BLANKS_AROUND.matcher(node.scalar()).replaceAll(""))
        : Optional.empty();
  }

  /** The quantity of that text; empty where the API server would refuse it. */
  public static Optional<Quantity> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    if (text.isEmpty() || text.length() > LIMIT || !matcher.matches()) {
      return Optional.empty();
    }
    String fraction = matcher.group(3);
    String digits = matcher.group(2) + fraction;
    String suffix = matcher.group(4);
    BigDecimal unit = SUFFIX.get(suffix);
    if (unit == null) {
      BigInteger exponent = new BigInteger(suffix.substring(1));
      if (exponent.bitLength() >= Long.SIZE) {
        return Optional.empty();
      }
      unit = BigDecimal.ONE.scaleByPowerOfTen(within(exponent.intValue()));
    }
    if (digits.isEmpty() && !readsWithoutDigits(suffix, unit)) {
      return Optional.empty();
    }
    BigDecimal magnitude =
        new BigDecimal(new BigInteger("0" + digits), fraction.length()).multiply(unit);
    if (magnitude.scale() > NANO) {
      magnitude = magnitude.setScale(NANO, RoundingMode.UP);
    }
    if (suffix.endsWith("i")) {
      magnitude = magnitude.min(MAXIMUM_OF_BINARY_UNITS);
    }
    return Optional.of(
        new Quantity(text, suffix, matcher.group(1).equals("-") ? magnitude.negate() : magnitude));
  }

  /** The API server keeps 32 bits of an exponent. */
  private static int within(int exponent) {
    return Math.max(-2 * LIMIT, Math.min(LIMIT, exponent));
  }

  private static boolean readsWithoutDigits(String suffix, BigDecimal unit) {
    return !suffix.equals("Pi") && !suffix.equals("Ei") && unit.scale() <= NANO;
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
