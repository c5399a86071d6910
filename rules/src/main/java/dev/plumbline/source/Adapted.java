package dev.plumbline.source;

import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A text as SnakeYAML can read it, which refuses some tabs and knows no escaped apostrophe, both of
 * which Kubernetes reads. What replaces them is as long as they are, so every place stays the same.
 */
final class Adapted {
  /** How many chars may be read again, all readings together; few texts need even one. */
  private static final long MOST = 20_000_000;

  private final String text;
  private final char placeholder;
  private final int count;

  private Adapted(String text, char placeholder, int count) {
    this.text = text;
    this.placeholder = placeholder;
    this.count = count;
  }

  static Adapted unchanged(String text) {
    return new Adapted(text, '\0', 0);
  }

  String text() {
    return text;
  }

  /** The text without that at which reading failed; empty where that is simply wrong. */
  Optional<Adapted> without(MarkedYAMLException failure) {
    int at = failure.getProblemMark() == null ? 0 : failure.getProblemMark().getIndex();
    char found = at < text.length() ? text.charAt(at) : '\0';
    String problem = String.valueOf(failure.getProblem());
    if ((long) count * text.length() > MOST) {
      return Optional.empty();
    }
    if (problem.startsWith("found unknown escape")) {
      return switch (found) {
        case '\t' -> Optional.of(replaced(at, 't', placeholder));
        case '\'' -> Optional.of(replacedInQuotes(at - 1));
        default -> Optional.empty();
      };
    }
    if (found == '\t' && problem.startsWith("expected ")) {
      return Optional.of(replaced(at, ' ', placeholder));
    }
    return leadingTab(at)
        .filter(tab -> PlainLines.goOnAt(text, tab))
        .map(tab -> replaced(tab, ' ', placeholder));
  }

  /** The first tab among the blanks that begin the line of that place, if it is they or there. */
  private Optional<Integer> leadingTab(int at) {
    int start = text.lastIndexOf('\n', Math.min(at, text.length()) - 1) + 1;
    int tab = start;
    while (tab < text.length() && text.charAt(tab) == ' ') {
      tab++;
    }
    boolean isTab = tab < text.length() && text.charAt(tab) == '\t';
    return isTab && text.substring(tab, Math.max(tab, at)).isBlank()
        ? Optional.of(tab)
        : Optional.empty();
  }

  private Adapted replaced(int at, char by, char newPlaceholder) {
    String changed = text.substring(0, at) + by + text.substring(at + 1);
    return new Adapted(changed, newPlaceholder, count + 1);
  }

  /** Replaces the backslash before every apostrophe from there to the closing quote. */
  private Adapted replacedInQuotes(int from) {
    char by = unused();
    StringBuilder changed = new StringBuilder(text);
    int i = from;
    while (i < text.length() && text.charAt(i) != '"') {
      boolean escapes = text.charAt(i) == '\\';
      if (escapes && text.startsWith("'", i + 1)) {
        changed.setCharAt(i, by);
      }
      i += escapes ? 2 : 1;
    }
    return new Adapted(changed.toString(), by, count + 1);
  }

  /** A character for private use that the text does not use. */
  private char unused() {
    if (placeholder != '\0') {
      return placeholder;
    }
    char candidate = '\uE000';
    while (text.indexOf(candidate) >= 0) {
      candidate++;
    }
    return candidate;
  }

  /** What a scalar of this text says. */
  String restored(String value) {
    return placeholder == '\0' || value.indexOf(placeholder) < 0
        ? value
        : value.replace(String.valueOf(placeholder), "");
  }
}
