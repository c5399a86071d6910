package dev.plumbline.library.resources;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Why a valid amount is hardly meant. */
final class Suspicion {
  private static final Set<String> ASKED_FOR =
      Set.of("requests", "limits", "default", "defaultRequest");
  private static final Set<String> BOUNDS = Set.of("max", "hard", "capacity", "emptyDir");
  private static final BigDecimal SMALLEST_MEMORY = BigDecimal.valueOf(1 << 20);
  private static final BigDecimal SMALLEST_STORAGE = BigDecimal.valueOf(1 << 10);
  private static final BigDecimal SMALLEST_CPU = new BigDecimal("0.001");
  private static final BigDecimal LARGEST_CPU = BigDecimal.valueOf(100);

  private Suspicion() {}

  /** The reason, as it continues "limits.memory 128m"; empty where the amount may be meant. */
  static Optional<String> about(Node amount, Quantity quantity) {
    String field = amount.parent().key();
    String resource = amount.key();
    if (quantity.toString().chars().noneMatch(Character::isDigit)) {
      return Optional.of("has no digits and is read as 0");
    }
    if (!quantity.isPositive() || !(ASKED_FOR.contains(field) || BOUNDS.contains(field))) {
      return Optional.empty();
    }
    if (resource.equals("cpu")) {
      return ASKED_FOR.contains(field) ? aboutCpu(quantity) : Optional.empty();
    }
    if (resource.endsWith("memory")) {
      return aboutBytes(quantity, SMALLEST_MEMORY, "1Mi", "Mi");
    }
    return resource.endsWith("storage") || resource.equals("sizeLimit")
        ? aboutBytes(quantity, SMALLEST_STORAGE, "1Ki", "Gi")
        : Optional.empty();
  }

  private static Optional<String> aboutBytes(
      Quantity quantity, BigDecimal smallest, String floor, String unit) {
    if (quantity.value().compareTo(smallest) >= 0) {
      return Optional.empty();
    }
    String meant =
        switch (quantity.suffix()) {
          case "" -> didYouMean(quantity, unit);
          case "m", "k", "Ki" -> didYouMean(quantity, "Mi");
          default -> "";
        };
    return Optional.of(
        "is " + plain(quantity) + " bytes, and less than " + floor + " is hardly meant" + meant);
  }

  private static Optional<String> aboutCpu(Quantity quantity) {
    boolean large = quantity.value().compareTo(LARGEST_CPU) >= 0;
    if (!large && quantity.value().compareTo(SMALLEST_CPU) >= 0) {
      return Optional.empty();
    }
    String meant =
        switch (quantity.suffix()) {
          case "" -> large ? didYouMean(quantity, "m") : "";
          case "u", "n", "k", "M", "G", "Ki", "Mi", "Gi" -> didYouMean(quantity, "m");
          default -> "";
        };
    String bound = large ? "100 or more are hardly meant" : "less than 1m is hardly meant";
    return Optional.of("is " + plain(quantity) + " cores, and " + bound + meant);
  }

  private static String didYouMean(Quantity quantity, String unit) {
    String text = quantity.toString();
    String number = text.substring(0, text.length() - quantity.suffix().length());
    return "; did you mean " + number + unit;
  }

  private static String plain(Quantity quantity) {
    BigDecimal value = quantity.value().stripTrailingZeros();
    return value.precision() - value.scale() > 20 ? value.toString() : value.toPlainString();
  }
}
