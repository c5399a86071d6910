package dev.plumbline.source;

import dev.plumbline.source.Resolved.Form;
import java.util.Optional;

/** Numbers as Kubernetes reads them: 0777 is octal, 1_000 a thousand, 08 eight. */
final class Numbers {
  private Numbers() {}

  /** The number that a text which begins with a digit or a sign stands for. */
  static Optional<Resolved> read(String text) {
    String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Optional<Resolved> whole = whole(digits);
    return whole.isPresent()
        ? whole
        : decimal(digits).map(number -> Resolved.floating(number, text));
  }

  /** The number that a text which begins with a point stands for. */
  static Optional<Resolved> fraction(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (!isDigit(text, i - 1) || !isDigit(text, i + 1)) {
        return Optional.empty();
      }
    }
    return decimal(text.replace("_", "")).map(number -> Resolved.floating(number, text));
  }

  private static Optional<Resolved> whole(String text) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int radix = 10;
    int from = sign;
    if (text.length() > sign + 1 && text.charAt(sign) == '0') {
      radix = radix(text.charAt(sign + 1));
      from += radix == 10 ? 0 : isDigit(text, sign + 1) ? 1 : 2;
    }
    int first = from;
    while (first < text.length() - 1 && text.charAt(first) == '0') {
      first++;
    }
    if (from >= text.length() || text.length() - first > 64 || !isNumber(text, from, radix)) {
      return Optional.empty();
    }
    String digits = text.substring(first);
    try {
      long number = Long.parseLong(text.startsWith("-") ? "-" + digits : digits, radix);
      return Optional.of(Resolved.integer(number));
    } catch (NumberFormatException tooLarge) {
      return sign == 0 ? unsigned(digits, radix) : Optional.empty();
    }
  }

  private static Optional<Resolved> unsigned(String number, int radix) {
    try {
      long bits = Long.parseUnsignedLong(number, radix);
      return Optional.of(new Resolved(Form.UNSIGNED, Long.toUnsignedString(bits), 0));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static int radix(char afterZero) {
    return switch (afterZero) {
      case 'b', 'B' -> 2;
      case 'x', 'X' -> 16;
      case 'o', 'O', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 8;
      default -> 10;
    };
  }

  private static boolean isNumber(String text, int from, int radix) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The finite number that a decimal text stands for. */
  static Optional<Double> decimal(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int whole = skipDigits(text, at);
    int end = whole;
    boolean hasDigits = whole > at;
    if (end < text.length() && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
      hasDigits |= end > whole + 1;
    }
    if (!hasDigits) {
      return Optional.empty();
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      exponent += exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0 ? 1 : 0;
      end = skipDigits(text, exponent);
      hasDigits = end > exponent;
    }
    if (!hasDigits || end < text.length()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? Optional.empty() : Optional.of(number);
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (isDigit(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
