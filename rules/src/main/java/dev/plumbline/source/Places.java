package dev.plumbline.source;

import dev.plumbline.resource.Span;

/** Finds places in a text. */
final class Places {
  private Places() {}

  /** The place of the character that would follow the text. */
  static Span end(String text, int firstLine) {
    int line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = text.codePointCount(lineStart, text.length()) + 1;
    return new Span(line, column, line, column + 1);
  }
}
