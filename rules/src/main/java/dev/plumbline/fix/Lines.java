package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text whose characters are known by line and column. */
final class Lines {
  /** What ends a line for some readers only, or stands in no column. */
  private static final Pattern ODD = Pattern.compile("\r(?!\n)|[\u0085\u2028\u2029\ufeff]");

  private static final Pattern BLANK_OR_COMMENT = Pattern.compile("[ \t]*(#.*)?");

  private final String text;
  private final int firstLine;
  private final int[] starts;

  Lines(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  String text() {
    return text;
  }

  boolean isOdd() {
    return ODD.matcher(text).find();
  }

  int start(Span span) {
    return offset(span.line(), span.column());
  }

  int end(Span span) {
    return offset(span.endLine(), span.endColumn());
  }

  private int offset(int line, int column) {
    int index = line - firstLine;
    if (index < 0 || index >= starts.length) {
      return text.length();
    }
    int at = starts[index];
    for (int i = 1; i < column && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  Span span(int from, int to) {
    int line = index(from);
    int endLine = index(to);
    return new Span(firstLine + line, column(line, from), firstLine + endLine, column(endLine, to));
  }

  private int index(int offset) {
    int found = java.util.Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int index, int offset) {
    return text.codePointCount(starts[index], offset) + 1;
  }

  int lineStart(int offset) {
    return starts[index(offset)];
  }

  /** Where the line of that character ends, before what ends it. */
  int lineEnd(int offset) {
    int next = nextLine(offset);
    int end = next;
    while (end > offset && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** Where the line before that one ends, before what ends it. */
  int endBefore(int lineStart) {
    return lineEnd(lineStart(lineStart - 1));
  }

  int nextLine(int offset) {
    int index = index(offset) + 1;
    return index < starts.length ? starts[index] : text.length();
  }

  /** Whether nothing stands before that character in its line. */
  boolean isFirst(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  /** Whether nothing but a comment stands from that character to the end of its line. */
  boolean isLast(int offset) {
    return BLANK_OR_COMMENT.matcher(text.substring(offset, lineEnd(offset))).matches();
  }

  /** What stands before the first character of a line. */
  String indentation(int offset) {
    return text.substring(lineStart(offset), offset);
  }

  /** The text without the blanks and line ends before a place. */
  int withoutBlanks(int offset) {
    int end = offset;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  String lineBreak() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
