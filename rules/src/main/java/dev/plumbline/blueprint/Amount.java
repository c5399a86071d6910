package dev.plumbline.blueprint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people write them. */
final class Amount {
  private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);
  private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

  private Amount() {}

  /** Cores as a number; bytes in Gi or Mi. */
  static String text(String resource, BigDecimal amount) {
    if (resource.equals("cpu")) {
      return plain(amount);
    }
    return amount.compareTo(GIBI) >= 0
        ? plain(amount.divide(GIBI, 3, RoundingMode.HALF_UP)) + "Gi"
        : plain(amount.divide(MEBI, 3, RoundingMode.HALF_UP)) + "Mi";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
