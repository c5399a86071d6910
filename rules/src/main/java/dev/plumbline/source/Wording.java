package dev.plumbline.source;

import dev.plumbline.resource.Span;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Refuses what SnakeYAML reads and Kubernetes does not, or reads otherwise. */
final class Wording {
  private final String text;
  private final boolean hasTabs;
  private final boolean hasBrackets;

  Wording(String text) {
    this.text = text;
    this.hasTabs = text.indexOf('\t') >= 0;
    this.hasBrackets = text.indexOf('{') >= 0 || text.indexOf('[') >= 0;
  }

  void check(ScalarEvent scalar, Span span) throws Malformed {
    if (hasBrackets && scalar.isPlain()) {
      checkColon(scalar, span);
    } else if (hasTabs && (scalar.isLiteral() || scalar.isFolded())) {
      checkIndentation(scalar.getStartMark(), span);
    }
  }

  static void checkAnchor(String name, Span span) throws Malformed {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean allowed = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
      if (!allowed) {
        throw new Malformed(
            span, "the anchor \"%s\" may hold letters, digits, - and _ only".formatted(name));
      }
    }
  }

  /** In {@code {a:[1]}} the colon belongs to the word before it. */
  private void checkColon(ScalarEvent scalar, Span span) throws Malformed {
    int end = scalar.getEndMark().getIndex();
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    boolean touches =
        end + 1 < text.length()
            && text.charAt(end) == ':'
            && ",[]{}".indexOf(text.charAt(end + 1)) >= 0;
    if (touches) {
      throw new Malformed(span, "a space is missing behind \"%s:\"".formatted(scalar.getValue()));
    }
  }

  /** Where a block of text does not say how far it is indented, no tab may tell. */
  private void checkIndentation(Mark start, Span span) throws Malformed {
    int line = lineAfter(start.getIndex());
    String header = text.substring(start.getIndex(), line);
    if (header.chars().limit(3).anyMatch(Character::isDigit)) {
      return;
    }
    for (int number = span.line() + 1; line < text.length(); number++) {
      int i = line;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      char first = i < text.length() ? text.charAt(i) : '\n';
      if (first == '\t') {
        int column = i - line + 1;
        throw new Malformed(
            new Span(number, column, number, column + 1),
            "a tab where the indentation of a block of text needs spaces");
      }
      if (first != '\n' && first != '\r') {
        return;
      }
      line = lineAfter(i);
    }
  }

  private int lineAfter(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
