package dev.plumbline.source;

import dev.plumbline.resource.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits a text where Kubernetes does: at lines that begin with {@code ---}. */
final class Documents {

  /**
   * The text of one document.
   *
   * @param firstLine the line of the file at which it begins, from 1
   * @param refused what YAML allows in it and Kubernetes does not
   */
  record Document(String text, int firstLine, List<Malformed> refused) {
    Span start() {
      return new Span(firstLine, 1, firstLine, 1);
    }
  }

  private final String text;
  private final List<Document> documents = new ArrayList<>();
  private int start;
  private int startLine = 1;
  private List<Malformed> refused = new ArrayList<>();
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
        note(at, next, line);
      }
      at = next;
      line++;
    }
    add(text.length());
  }

  private void separator(int at, int next, int line) {
    if (!hasDirective || hasContent) {
      add(at);
      start = at;
      startLine = line;
      refused = new ArrayList<>();
      hasDirective = false;
    }
    hasContent = false;
    if (!isBlankOrComment(at + 3, next)) {
      refused.add(malformedSeparator(line));
      hasContent = true;
    } else if (!hasDirective) {
      start = next;
      startLine = line + 1;
    }
    hasDirective = false;
  }

  private void note(int at, int next, int line) {
    if (text.charAt(at) == '%' && !hasContent) {
      hasDirective = true;
      refused.add(
          new Malformed(
              new Span(line, 1, line, 2), "Kubernetes does not allow directives such as %YAML"));
    } else if (!isBlankOrComment(at, next)) {
      hasContent = true;
      if (text.startsWith("---", at)) {
        refused.add(malformedSeparator(line));
      }
    }
  }

  private static Malformed malformedSeparator(int line) {
    return new Malformed(
        new Span(line, 1, line, 4), "Kubernetes allows nothing but a comment behind \"---\"");
  }

  private void add(int end) {
    if (end > start) {
      documents.add(new Document(text.substring(start, end), startLine, List.copyOf(refused)));
    }
  }

  /** A comment must not touch the dashes at the very beginning, only where a document ends. */
  private boolean isSeparator(int at, int next) {
    if (!text.startsWith("---", at)) {
      return false;
    }
    return at + 3 >= next
        || Character.isWhitespace(text.charAt(at + 3))
        || (text.charAt(at + 3) == '#' && at > start);
  }

  private boolean isBlankOrComment(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= end || text.charAt(at) == '#';
  }
}
