package dev.plumbline.source;

import dev.plumbline.resource.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks over JSON token by token and knows line and column. */
final class JsonCursor {
  /** What stands behind the last character. */
  static final char END = 0;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int line;
  private int lineStart;

  JsonCursor(String text, int firstLine) {
    this.text = text;
    this.line = firstLine;
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** An empty span before the next character. */
  Span here() {
    int column = at - lineStart + 1;
    return new Span(line, column, line, column);
  }

  /** The first character of the next token, which is then the next character. */
  char peekToken() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  void skip() {
    at++;
  }

  /** The word, such as a number, that ends before the next white space or mark. */
  String word() {
    int start = at;
    while (at < text.length() && " \t\r\n,:]}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The content of the string that begins here; empty where none does. */
  Optional<String> string() {
    if (at >= text.length() || text.charAt(at) != '"') {
      return Optional.empty();
    }
    at++;
    int plain = at;
    StringBuilder unescaped = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c < ' ') {
        return Optional.empty();
      }
      if (c == '\\') {
        unescaped.append(text, plain, at);
        if (!escape(unescaped)) {
          return Optional.empty();
        }
        plain = at;
      } else {
        at++;
        lineStart += Character.isLowSurrogate(c) ? 1 : 0; // one column with the char before it
      }
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    String tail = text.substring(plain, at++);
    return Optional.of(unescaped.isEmpty() ? tail : unescaped.append(tail).toString());
  }

  private boolean escape(StringBuilder unescaped) {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : END;
    int simple = ESCAPES.indexOf(kind);
    if (simple >= 0) {
      unescaped.append(ESCAPED.charAt(simple));
      at += 2;
      return true;
    }
    int unit = kind == 'u' ? hex(at + 2) : -1;
    if (unit < 0) {
      return false;
    }
    at += 6;
    int next = text.startsWith("\\u", at) ? hex(at + 2) : -1;
    boolean pair = next >= 0 && Character.isSurrogatePair((char) unit, (char) next);
    if (pair) {
      unescaped.appendCodePoint(Character.toCodePoint((char) unit, (char) next));
      at += 6;
    } else {
      unescaped.append(Character.isSurrogate((char) unit) ? '\uFFFD' : (char) unit);
    }
    return true;
  }

  private int hex(int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
