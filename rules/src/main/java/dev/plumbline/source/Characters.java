package dev.plumbline.source;

import dev.plumbline.resource.Span;
import org.yaml.snakeyaml.reader.StreamReader;

/** Refuses characters that YAML does not allow. */
final class Characters {
  private Characters() {}

  static void check(String text, int firstLine) throws Malformed {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean common = (c >= ' ' && c <= '~') || c == '\n';
      if (!common && !StreamReader.isPrintable(c)) {
        throw refusal(c, Places.end(text.substring(0, i), firstLine));
      }
      i += Character.charCount(c);
    }
  }

  private static Malformed refusal(int codePoint, Span place) {
    String hint = codePoint == 0 ? ": is this UTF-16 without a mark?" : "";
    return new Malformed(
        place, "the character U+%04X must not be in YAML%s".formatted(codePoint, hint));
  }
}
