package dev.plumbline.draft;

import java.util.Optional;

/** A link between nodes of a flowchart, with the words on it. */
record LinkSign(String label, boolean isDirected, boolean isBackward, boolean isCrossed) {
  private static final String STROKES = "-=.~";

  /** The link that begins there; empty where none does. */
  static Optional<LinkSign> at(Cursor cursor) {
    cursor.skipBlanks();
    boolean isBackward = cursor.skip("<");
    if (!isBackward && isHead(cursor.peek()) && isStroke(cursor.peek(1), cursor.peek(2))) {
      cursor.skip(1);
    }
    if (!isStroke(cursor.peek(), cursor.peek(1))) {
      return Optional.empty();
    }
    String strokes = cursor.run(STROKES);
    char head = head(cursor);
    String label = "";
    if (head == ' ' && strokes.length() == 2 && !strokes.equals("~~")) {
      String closing = strokes.equals("-.") ? ".-" : strokes;
      Optional<String> words = cursor.until(closing);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      label = words.get();
      cursor.run(STROKES);
      head = head(cursor);
    }
    cursor.skipBlanks();
    if (cursor.skip("|")) {
      label = cursor.until("|").orElse("");
    }
    String plain = Markup.plain(label.replace("\"", ""));
    return Optional.of(new LinkSign(plain, head == '>', isBackward, head == 'x'));
  }

  /** What a link ends in, stepping over it; a blank where it is a line only. */
  private static char head(Cursor cursor) {
    char c = cursor.peek();
    boolean isApart = cursor.peek(1) == ' ' || cursor.peek(1) == '|';
    if (c == '>' || (isHead(c) && isApart)) {
      cursor.skip(1);
      return c;
    }
    return ' ';
  }

  private static boolean isHead(char c) {
    return c == 'x' || c == 'o';
  }

  private static boolean isStroke(char first, char second) {
    return (first == '-' && (second == '-' || second == '.'))
        || (first == '=' && second == '=')
        || (first == '~' && second == '~');
  }
}
