package dev.plumbline.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bar, for the eye only: what it shows is said in words beside it.
 *
 * @param scale the amount at its right end
 */
record HtmlGauge(BigDecimal scale, Markup html) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Narrower pieces have no room for a name. */
  private static final BigDecimal NAMED = new BigDecimal("0.08");

  /** How hatched parts look: what must stay free, and what is too much. */
  static void definePatterns(Markup html) {
    html.open("svg", "class", "patterns", "aria-hidden", "true", "width", "0", "height", "0");
    pattern("free", html);
    pattern("over", html);
    html.closeLine();
  }

  private static void pattern(String name, Markup html) {
    html.open(
        "pattern",
        "id",
        "hatch-" + name,
        "width",
        "6",
        "height",
        "6",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    html.empty("rect", "class", "hatch-" + name, "width", "2.5", "height", "6").close();
  }

  /** A declared amount, with a mark at the documented one. */
  void budget(String tone, BigDecimal declared, BigDecimal documented) {
    open("gauge small " + tone);
    html.empty("rect", "class", "declared", "width", at(declared), "height", "100%");
    mark(documented);
    close();
  }

  void open(String look) {
    html.open("svg", "class", look, "aria-hidden", "true", "focusable", "false");
  }

  void close() {
    html.closeLine();
  }

  /** A part with a name; what of the name has no room is cut off. */
  void piece(String tone, BigDecimal begin, BigDecimal length, String name) {
    html.open("svg", "x", at(begin), "width", at(length), "height", "100%");
    html.empty("rect", "class", tone, "width", "100%", "height", "100%");
    if (length.compareTo(scale.multiply(NAMED)) >= 0) {
      html.element("text", name, "x", "6", "y", "1.3em");
    }
    html.close();
  }

  /** A part that stands out, from one amount to another. */
  void hatched(String look, BigDecimal from, BigDecimal to) {
    if (to.compareTo(from) > 0) {
      String fill = "url(#hatch-" + look + ")";
      String width = at(to.subtract(from));
      html.empty("rect", "fill", fill, "x", at(from), "width", width, "height", "100%");
    }
  }

  /** A line at an amount. */
  void mark(BigDecimal amount) {
    html.empty(
        "line", "class", "mark", "x1", at(amount), "x2", at(amount), "y1", "0", "y2", "100%");
  }

  private String at(BigDecimal amount) {
    return percent(amount, scale);
  }

  /** As in {@code 12.5%}. */
  static String percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? "0%"
        : part.multiply(HUNDRED)
                .divide(whole, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            + "%";
  }
}
