package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people write, word by word. */
final class Words {
  private Words() {}

  /** Letters and digits that stand together, in lower case. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isPart = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (isPart && start < 0) {
        start = i;
      } else if (!isPart && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /** What stands before the first space. */
  static String first(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Without what stands in parentheses. */
  static String withoutParentheses(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        kept.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return kept.toString().strip();
  }
}
