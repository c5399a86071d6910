package dev.plumbline.source;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Lets SnakeYAML read a text that is in memory anyway. Its own reader copies a long line again and
 * again. Places count chars, columns count code points. Tabs can be shown as spaces.
 */
final class TextReader extends StreamReader {
  private static final int[] NO_SNIPPET = {};

  private final String text;
  private final boolean hasPairs;
  private int at;
  private int line;
  private int column;
  private int shownFrom;
  private int shownTo;

  TextReader(String text) {
    super("");
    this.text = text;
    this.hasPairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** Shows tabs among that many characters from that one on as spaces. */
  void showTabsAsSpaces(int from, int characters) {
    shownFrom = from;
    shownTo = from + characters;
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int index) {
    int i = at + index;
    if (i >= text.length()) {
      return '\0';
    }
    char c = text.charAt(i);
    return c == '\t' && i >= shownFrom && i < shownTo ? ' ' : c;
  }

  @Override
  public String prefix(int length) {
    return text.substring(at, Math.min(at + length, text.length()));
  }

  /** What is read so holds no line break. */
  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at += length;
    column += hasPairs ? prefix.codePointCount(0, prefix.length()) : length;
    return prefix;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    int end = Math.min(at + length, text.length());
    while (at < end) {
      char c = text.charAt(at++);
      boolean ends = c == '\r' && at < text.length() && text.charAt(at) != '\n';
      if (ends || c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        line++;
        column = 0;
      } else if (c != '\uFEFF' && !Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }

  @Override
  public Mark getMark() {
    return new Mark("", at, line, column, NO_SNIPPET, 0);
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getDocumentIndex() {
    return 0;
  }

  @Override
  public void resetDocumentIndex() {
    // The size of a document is bounded elsewhere.
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }
}
