package dev.plumbline.library.resources;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import java.math.BigDecimal;

/** Huge pages of one size, such as {@code hugepages-2Mi}; they come whole, as devices do. */
final class HugePages {
  private static final String PREFIX = "hugepages-";

  private HugePages() {}

  static boolean isName(String resource) {
    return resource.startsWith(PREFIX);
  }

  /** Whether an amount that is a quantity is a number of pages of the size its key names. */
  static boolean isMultiple(Node amount) {
    BigDecimal page =
        Quantity.parse(amount.key().substring(PREFIX.length()))
            .map(Quantity::value)
            .orElse(BigDecimal.ZERO);
    return Quantity.of(amount)
        .map(quantity -> page.signum() > 0 && quantity.value().remainder(page).signum() == 0)
        .orElse(true);
  }

  /** Whether an amount that is a quantity is a whole number. */
  static boolean isWhole(Node amount) {
    return Quantity.of(amount)
        .map(quantity -> quantity.value().remainder(BigDecimal.ONE).signum() == 0)
        .orElse(true);
  }
}
