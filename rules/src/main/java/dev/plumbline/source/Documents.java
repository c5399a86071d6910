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

  /** Kubernetes ends every line, the last one too. */
  static List<Document> split(String text) {
    Documents documents = new Documents(text.endsWith("\n") ? text : text + "\n");
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

  /** A separator that ends a document is no part of the next one; one that ends none is. */
  private void separator(int at, int next, int line) {
    boolean isBare = isBlankOrComment(at + 3, next);
    boolean endsDirectives = hasDirective && !hasContent;
    if (!endsDirectives) {
      boolean isDropped = isBare && at > start;
      add(at);
      start = isDropped ? next : at;
      startLine = isDropped ? line + 1 : line;
      refused = new ArrayList<>();
    }
    if (!isBare) {
      refused.add(malformedSeparator(line));
    }
    hasDirective = false;
    hasContent = !isBare;
  }

  private void note(int at, int next, int line) {
    if (text.charAt(at) == '%' && !hasContent) {
      if (!hasDirective) {
        start = at;
        startLine = line;
      }
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
        new Span(line, 1, line, 4),
        "a separator is \"---\" alone, or with a comment behind a space");
  }

  private void add(int end) {
    if (end > start) {
      documents.add(new Document(text.substring(start, end), startLine, List.copyOf(refused)));
    }
  }

  /** A comment may touch the dashes only where a document ends. */
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
