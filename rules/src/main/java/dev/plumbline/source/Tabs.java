package dev.plumbline.source;

import org.yaml.snakeyaml.tokens.Token;

/**
 * Knows where Kubernetes takes a tab for white space: between brackets everywhere, else wherever it
 * is no indentation, which ends behind the {@code -}, {@code ?} or {@code :} of a block.
 */
final class Tabs {
  private final String text;

  /** The brackets that are open behind the last token that the parser took. */
  private int taken;

  /** A place behind that token, and the brackets open there. */
  private int at;

  private int open;

  Tabs(String text) {
    this.text = text;
  }

  void took(Token token) {
    switch (token.getTokenId()) {
      case FlowMappingStart, FlowSequenceStart -> taken++;
      case FlowMappingEnd, FlowSequenceEnd -> taken--;
      default -> {}
    }
    int end = token.getEndMark().getIndex();
    if (end > at) {
      at = end;
      open = taken;
    }
  }

  /** How many characters to the next token, if the tab there is white space; else none. */
  int whiteSpaceAt(int tab) {
    open += bracketsBetween(at, tab);
    at = tab;
    return open > 0 || !isIndentation() ? whiteSpace() : 0;
  }

  /** The parser looks ahead: some tokens are scanned and not yet taken. */
  private int bracketsBetween(int from, int to) {
    int brackets = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean first = i == 0 || " \t\r\n,[{:".indexOf(text.charAt(i - 1)) >= 0;
      if (first && (c == '"' || c == '\'')) {
        i = quoted(c, i, to);
      } else if (first && c == '#') {
        i = lineEnd(i);
      } else {
        brackets += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
      }
      i++;
    }
    return Math.max(brackets, -open);
  }

  private int quoted(char quote, int from, int to) {
    int i = from + 1;
    while (i < to && text.charAt(i) != quote) {
      i += quote == '"' && text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean isIndentation() {
    int before = skipBlanksBackwards(at - 1);
    if (isLineStart(before + 1)) {
      return true;
    }
    return switch (text.charAt(before)) {
      case '-', '?' -> isLineStart(before) || isBlank(before - 1);
      case ':' -> isLineStart(skipBlanksBackwards(before - 1) + 1);
      default -> false;
    };
  }

  private int skipBlanksBackwards(int from) {
    int i = from;
    while (i >= 0 && isBlank(i)) {
      i--;
    }
    return i;
  }

  private boolean isBlank(int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '\t';
  }

  private boolean isLineStart(int i) {
    return i <= 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r';
  }

  /** Blanks to the end of the line; between brackets line ends and comments too. */
  private int whiteSpace() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (open > 0 && c == '#') {
        end = lineEnd(end);
      } else if (isBlank(end) || (open > 0 && (c == '\n' || c == '\r'))) {
        end++;
      } else {
        break;
      }
    }
    return end - at;
  }
}
