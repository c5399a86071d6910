package dev.plumbline.reports;

/**
 * Text that a terminal or a log shows as it is. Whoever writes a manifest may write anything into a
 * name: characters that end a line, move a cursor, set a colour or turn the direction of writing
 * are shown as escapes instead.
 */
public final class Visible {

  private Visible() {}

  /** Prose, wherever it is wrapped, as one line. */
  static String line(String prose) {
    return of(prose.strip().replaceAll("\\s+", " "));
  }

  public static String of(String text) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(visible, c));
    return visible.toString();
  }

  /** Whether a character is not seen for what it is. */
  static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isNoncharacter(codePoint);
    };
  }

  /** What Unicode promises never to be a character; XML and YAML refuse it. */
  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (!isHidden(codePoint)) {
      visible.appendCodePoint(codePoint);
      return;
    }
    switch (codePoint) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        for (char unit : Character.toChars(codePoint)) {
          visible.append("\\u%04x".formatted((int) unit));
        }
      }
    }
  }
}
