package dev.plumbline.fix;

import dev.plumbline.rule.Edit;
import java.util.Comparator;
import java.util.List;

/** Applies edits as a program would that knows nothing but lines and columns. */
public final class Edits {
  private Edits() {}

  /** The text with all of them. */
  public static String apply(List<Edit> edits, String text) {
    List<Edit> backwards =
        edits.stream()
            .sorted(
                Comparator.comparing((Edit edit) -> edit.span().line())
                    .thenComparing(edit -> edit.span().column())
                    .reversed())
            .toList();
    String edited = text;
    for (Edit edit : backwards) {
      int from = offset(text, edit.span().line(), edit.span().column());
      int to = offset(text, edit.span().endLine(), edit.span().endColumn());
      edited = edited.substring(0, from) + edit.text() + edited.substring(to);
    }
    return edited;
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    int at = start;
    for (int i = 1; i < column && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
