package dev.plumbline.draft;

import java.util.Optional;

/** Ids that a document gives its facts itself, at the beginning of what it says of them. */
final class OwnId {
  private static final String AROUND = "[](){}:.,";

  private OwnId() {}

  /** The id that a text begins with, such as {@code NET-3}; empty where it begins with none. */
  static Optional<String> of(String text) {
    String word = Words.first(text.strip());
    int start = 0;
    int end = word.length();
    while (start < end && AROUND.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String id = word.substring(start, end);
    boolean isId =
        id.indexOf('-') > 0
            && id.chars()
                .allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            && id.charAt(0) >= 'A'
            && Character.isDigit(id.charAt(id.length() - 1));
    return isId ? Optional.of(id) : Optional.empty();
  }

  /** What a text says behind its id. */
  static String behind(String text) {
    String stripped = text.strip();
    if (of(stripped).isEmpty()) {
      return stripped;
    }
    int at = Words.first(stripped).length();
    while (at < stripped.length() && ":-–— ".indexOf(stripped.charAt(at)) >= 0) {
      at++;
    }
    return stripped.substring(at);
  }
}
