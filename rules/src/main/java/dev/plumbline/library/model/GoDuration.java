package dev.plumbline.library.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them and many custom resources take them: {@code 1h30m}. */
public final class GoDuration {
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final Pattern PART =
      Pattern.compile("0*(\\d{0,19})(?:\\.(\\d{0,18})\\d*)?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** The duration so written; empty for a text that Go does not read. */
  public static Optional<Duration> parse(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String amount = signed ? text.substring(1) : text;
    if (amount.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(amount);
    int read = 0;
    while (read < amount.length() && part.region(read, amount.length()).lookingAt()) {
      if (!Character.isDigit(amount.charAt(read)) && !hasFraction(part)) {
        return Optional.empty();
      }
      nanos = nanos.add(nanos(part));
      read = part.end();
    }
    if (amount.isEmpty() || read < amount.length() || nanos.compareTo(GREATEST) > 0) {
      return Optional.empty();
    }
    long value = nanos.longValue();
    return Optional.of(Duration.ofNanos(text.startsWith("-") ? -value : value));
  }

  private static boolean hasFraction(Matcher part) {
    return part.group(2) != null && !part.group(2).isEmpty();
  }

  private static BigDecimal nanos(Matcher part) {
    String fraction = part.group(2) == null ? "" : part.group(2);
    return new BigDecimal("0" + part.group(1) + "." + fraction + "0")
        .multiply(BigDecimal.valueOf(NANOS.getOrDefault(part.group(3), 0L)));
  }
}
