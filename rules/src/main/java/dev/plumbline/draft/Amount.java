package dev.plumbline.draft;

import static java.util.Map.entry;

import dev.plumbline.resource.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An amount as people write it: {@code 100m}, {@code 6.8 CPU}, {@code ~26GB}, {@code 1.5+ cores}.
 *
 * @param text as Kubernetes writes it
 * @param isRough whether the document says about, or at least
 * @param end where in the text it ends
 */
record Amount(String text, boolean isRough, int end) {
  private static final Map<String, String> CPU_UNITS =
      Map.ofEntries(
          entry("", ""),
          entry("m", "m"),
          entry("millicore", "m"),
          entry("millicores", "m"),
          entry("core", ""),
          entry("cores", ""),
          entry("cpu", ""),
          entry("cpus", ""),
          entry("vcpu", ""),
          entry("vcpus", ""));
  private static final String PREFIXES = "kmgtp";
  private static final int DIGITS = 12;

  /** The amount of a resource that begins there; empty where none does. */
  static Optional<Amount> at(String text, int from, String resource) {
    int at = skipBlanks(text, from);
    boolean isRough = false;
    while (at < text.length() && "~≈≥>".indexOf(text.charAt(at)) >= 0) {
      isRough = true;
      at = skipBlanks(text, at + 1);
    }
    int digits = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String number = text.substring(digits, at);
    if (!isNumber(number)) {
      return Optional.empty();
    }
    if (at < text.length() && text.charAt(at) == '+') {
      isRough = true;
      at++;
    }
    int unitStart = skipBlanks(text, at);
    int unitEnd = unitStart;
    while (unitEnd < text.length() && Character.isLetter(text.charAt(unitEnd))) {
      unitEnd++;
    }
    Optional<String> unit = unit(text.substring(unitStart, unitEnd), resource);
    if (unit.isEmpty() && unitStart > at) {
      unit = unit("", resource);
      unitEnd = at;
    }
    boolean isPercent = unitEnd < text.length() && text.charAt(unitEnd) == '%';
    if (unit.isEmpty() || isPercent) {
      return Optional.empty();
    }
    if (unitEnd < text.length() && text.charAt(unitEnd) == '+') {
      isRough = true;
      unitEnd++;
    }
    return Optional.of(new Amount(number + unit.get(), isRough, unitEnd));
  }

  /** In cores or bytes. */
  BigDecimal value() {
    return Quantity.parse(text).map(Quantity::value).orElse(BigDecimal.ZERO);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= DIGITS
        && isDigit(text.charAt(0))
        && isDigit(text.charAt(text.length() - 1))
        && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static Optional<String> unit(String word, String resource) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (resource.equals(Measure.CPU)) {
      return Optional.ofNullable(CPU_UNITS.get(lower));
    }
    if (lower.isEmpty() || PREFIXES.indexOf(lower.charAt(0)) < 0) {
      return Optional.empty();
    }
    boolean isShort = word.length() == 1 && !word.equals("m");
    boolean isDecimal = isShort || lower.substring(1).equals("b");
    boolean isBinary = word.substring(1).equals("i") || lower.substring(1).equals("ib");
    String prefix = lower.substring(0, 1).toUpperCase(Locale.ROOT);
    if (isBinary) {
      return Optional.of(prefix + "i");
    }
    return isDecimal ? Optional.of(prefix.equals("K") ? "k" : prefix) : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
