package dev.plumbline.reports;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Text in XML or HTML. Whatever is given as text or as an attribute is shown as it is: there is no
 * way to write a tag with it.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> within = new ArrayDeque<>();

  /** Text of our own that is markup already. */
  Markup verbatim(String own) {
    out.append(own);
    return this;
  }

  /** Begins an element; its attributes are names and values in turn. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes).append('>');
    within.push(tag);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup close() {
    out.append("</").append(within.pop()).append('>');
    return this;
  }

  /** Ends the element that was begun last, and its line. */
  Markup closeLine() {
    return close().verbatim("\n");
  }

  Markup text(String text) {
    escape(Visible.of(text));
    return this;
  }

  /** An element that holds nothing but text. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element that never holds anything. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes).append("/>");
    return this;
  }

  private StringBuilder start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(Visible.of(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    if (!within.isEmpty()) {
      throw new IllegalStateException("not closed: " + within);
    }
    return out.toString();
  }
}
