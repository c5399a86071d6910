package dev.plumbline.source;

import java.util.ArrayList;
import java.util.List;

/** Splits a text where Kubernetes does: at lines that begin with {@code ---}. */
final class Documents {

  /**
   * The text of one document.
   *
   * @param firstLine the line of the file at which it begins, from 1
   */
  record Document(String text, int firstLine) {}

  private final String text;
  private final List<Document> documents = new ArrayList<>();
  private int start;
  private int startLine = 1;
  private boolean hasDirective;
  private boolean hasContent;

  private Documents(String text) {
    this.text = text;
  }

  static List<Document> split(String text) {
    Documents documents = new Documents(text);
    documents.scan();
    return documents.documents;
  }

  private void scan() {
    int line = 1;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      if (isSeparator(at, next)) {
        separator(at, next, line);
      } else {
        note(at, next);
      }
      at = next;
      line++;
    }
    add(text.length());
  }

  private void separator(int at, int next, int line) {
    if (hasDirective && !hasContent) {
      hasContent = true;
      return;
    }
    add(at);
    boolean bare = isBlankOrComment(at + 3, next);
    start = bare ? next : at;
    startLine = bare ? line + 1 : line;
    hasDirective = false;
    hasContent = false;
  }

  private void note(int at, int next) {
    if (text.charAt(at) == '%') {
      hasDirective = true;
    } else if (!isBlankOrComment(at, next)) {
      hasContent = true;
    }
  }

  private void add(int end) {
    if (end > start) {
      documents.add(new Document(text.substring(start, end), startLine));
    }
  }

  private boolean isSeparator(int at, int next) {
    return text.startsWith("---", at)
        && (next <= at + 3
            || Character.isWhitespace(text.charAt(at + 3))
            || text.charAt(at + 3) == '#');
  }

  private boolean isBlankOrComment(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= end || text.charAt(at) == '#';
  }
}
