package dev.plumbline.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Floating-point numbers in the words of Kubernetes: with as few digits as tell them apart. */
final class FloatText {
  private static final int MAX_DIGITS = 17;

  private FloatText() {}

  /** The JSON text of a finite number. */
  static String json(double number) {
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    double size = Math.abs(number);
    BigDecimal digits =
        shortest(new BigDecimal(number), text -> Double.parseDouble(text) == number);
    return size < 1e-6 || size >= 1e21 ? scientific(digits, 1) : digits.toPlainString();
  }

  /** The text of a number that is a key, for which Kubernetes keeps single precision only. */
  static String key(double number) {
    float single = (float) number;
    if (Float.isNaN(single)) {
      return ".nan";
    }
    if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    }
    if (single == 0) {
      return 1 / single < 0 ? "-0" : "0";
    }
    BigDecimal digits = shortest(new BigDecimal(single), text -> Float.parseFloat(text) == single);
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent < -4 || exponent >= 6 ? scientific(digits, 2) : digits.toPlainString();
  }

  private static BigDecimal shortest(BigDecimal exact, Predicate<String> isSame) {
    BigDecimal shortest = exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    int tooFew = 0;
    int enough = MAX_DIGITS;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      Optional<BigDecimal> candidate = candidate(exact, middle, isSame);
      if (candidate.isPresent()) {
        shortest = candidate.get();
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return shortest.stripTrailingZeros();
  }

  /** Below a power of two numbers are denser than above it, so the nearer end may be another's. */
  private static Optional<BigDecimal> candidate(
      BigDecimal exact, int digits, Predicate<String> isSame) {
    return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP)
        .map(mode -> exact.round(new MathContext(digits, mode)))
        .filter(rounded -> isSame.test(rounded.toString()))
        .findFirst();
  }

  private static String scientific(BigDecimal digits, int exponentWidth) {
    String significant = digits.unscaledValue().abs().toString();
    int exponent = digits.precision() - digits.scale() - 1;
    StringBuilder text = new StringBuilder(digits.signum() < 0 ? "-" : "");
    text.append(significant.charAt(0));
    if (significant.length() > 1) {
      text.append('.').append(significant, 1, significant.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    String size = Integer.toString(Math.abs(exponent));
    return text.append("0".repeat(Math.max(0, exponentWidth - size.length())))
        .append(size)
        .toString();
  }
}
