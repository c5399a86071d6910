package dev.plumbline.library.model;

import dev.plumbline.resource.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A number of pods or a percentage of them, as {@code 1} or {@code 25%}. */
public record Share(long number, boolean isPercentage) {
  private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,9}%");

  /** The share that a field holds; empty where it holds none. */
  public static Optional<Share> of(Node node) {
    OptionalLong number = node.integer();
    if (number.isPresent()) {
      return number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE
          ? Optional.of(new Share(number.getAsLong(), false))
          : Optional.empty();
    }
    String text = node.text();
    return PERCENTAGE.matcher(text).matches()
        ? Optional.of(new Share(Long.parseLong(text.substring(0, text.length() - 1)), true))
        : Optional.empty();
  }

  /** How many of so many pods that is. */
  public long of(long pods, RoundingMode rounding) {
    return isPercentage
        ? BigDecimal.valueOf(number)
            .multiply(BigDecimal.valueOf(pods))
            .divide(BigDecimal.valueOf(100), 0, rounding)
            .longValueExact()
        : number;
  }

  public boolean isZero() {
    return number == 0;
  }

  @Override
  public String toString() {
    return number + (isPercentage ? "%" : "");
  }
}
