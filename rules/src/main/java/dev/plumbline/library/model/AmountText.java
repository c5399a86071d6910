package dev.plumbline.library.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** An amount as people write it: exact, and with the unit that makes it shortest. */
public final class AmountText {
  private static final int DECIMALS = 2;
  private static final int DIGITS_WORTH_READING = 20;
  private static final Map<String, BigDecimal> BYTES = new LinkedHashMap<>();
  private static final Map<String, BigDecimal> CORES = new LinkedHashMap<>();

  static {
    String[] binary = {"Pi", "Ti", "Gi", "Mi", "Ki"};
    for (int i = 0; i < binary.length; i++) {
      BYTES.put(binary[i], BigDecimal.valueOf(1L << (10 * (binary.length - i))));
    }
    String[] decimal = {"P", "T", "G", "M", "k", ""};
    for (int i = 0; i < decimal.length; i++) {
      BYTES.put(decimal[i], BigDecimal.ONE.scaleByPowerOfTen(3 * (decimal.length - 1 - i)));
    }
    CORES.put("", BigDecimal.ONE);
    CORES.put("m", BigDecimal.ONE.scaleByPowerOfTen(-3));
  }

  private AmountText() {}

  /** An amount of that resource, such as {@code 7.2Gi} of memory or {@code 250m} of cpu. */
  public static String of(String resource, BigDecimal amount) {
    String shortest = plain(amount);
    boolean found = false;
    for (Map.Entry<String, BigDecimal> unit : units(resource).entrySet()) {
      BigDecimal number = amount.divide(unit.getValue(), MathContext.DECIMAL128);
      boolean exact = number.multiply(unit.getValue()).compareTo(amount) == 0;
      String text = plain(number) + unit.getKey();
      if (exact
          && number.stripTrailingZeros().scale() <= DECIMALS
          && number.abs().compareTo(BigDecimal.ONE) >= 0
          && (!found || text.length() < shortest.length())) {
        shortest = text;
        found = true;
      }
    }
    return shortest;
  }

  private static Map<String, BigDecimal> units(String resource) {
    if (resource.endsWith("cpu")) {
      return CORES;
    }
    boolean bytes =
        resource.endsWith("memory")
            || resource.endsWith("storage")
            || resource.equals("sizeLimit")
            || resource.contains("hugepages-");
    return bytes ? BYTES : Map.of();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean readable =
        stripped.precision() - stripped.scale() <= DIGITS_WORTH_READING
            && stripped.scale() <= DIGITS_WORTH_READING;
    return readable ? stripped.toPlainString() : stripped.toString();
  }
}
