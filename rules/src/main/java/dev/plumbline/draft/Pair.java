package dev.plumbline.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a box that says something of something.
 *
 * @param key the words before the colon
 * @param value what stands behind it
 */
record Pair(List<String> key, String value) {
  private static final Set<String> MINUTES = Set.of("m", "min", "mins", "minute", "minutes");
  private static final Set<String> SECONDS = Set.of("", "s", "sec", "secs", "second", "seconds");
  private static final int MINUTE = 60;

  static Optional<Pair> of(String line) {
    int colon = line.indexOf(':');
    return colon < 1
        ? Optional.empty()
        : Optional.of(
            new Pair(Words.of(line.substring(0, colon)), line.substring(colon + 1).strip()));
  }

  boolean has(String... words) {
    return key.stream().anyMatch(Set.of(words)::contains);
  }

  /** The value as a whole number; empty where it is none. */
  Optional<Bare> number() {
    return Optional.of(value).filter(Words::isNumber).map(Pair::bare);
  }

  /** The value in seconds; empty where it is no time. */
  Optional<Bare> seconds() {
    return seconds(value);
  }

  /** Of {@code 30s}, {@code 5 minutes} or {@code 10}. */
  static Optional<Bare> seconds(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    String number = text.substring(0, digits);
    String unit = text.substring(digits).strip().toLowerCase(Locale.ROOT);
    if (!Words.isNumber(number) || !(SECONDS.contains(unit) || MINUTES.contains(unit))) {
      return Optional.empty();
    }
    long factor = MINUTES.contains(unit) ? MINUTE : 1;
    return Optional.of(bare(String.valueOf(Long.parseLong(number) * factor)));
  }

  private static Bare bare(String digits) {
    return new Bare(new BigDecimal(digits).toPlainString());
  }
}
