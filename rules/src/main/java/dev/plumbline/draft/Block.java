package dev.plumbline.draft;

import java.util.List;

/**
 * Lines of the document that belong together.
 *
 * @param heading of the section they stand in; empty before the first
 * @param language of a fence: the first word after the backticks, in lower case
 */
record Block(Type type, String heading, String language, List<Line> lines) {
  enum Type {
    /** A table of Markdown: a header, a rule, rows. */
    TABLE,
    /** What stands between two lines of backticks. */
    FENCE,
    TEXT
  }

  Block {
    lines = List.copyOf(lines);
  }
}
