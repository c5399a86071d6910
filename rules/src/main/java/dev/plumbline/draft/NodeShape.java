package dev.plumbline.draft;

import java.util.List;
import java.util.Optional;

/** The label of a node of a flowchart, whatever the shape that it is written in. */
final class NodeShape {
  private record Brackets(String open, String close) {}

  /** The longer before those that they begin with. */
  private static final List<Brackets> ALL =
      List.of(
          new Brackets("(((", ")))"),
          new Brackets("((", "))"),
          new Brackets("([", "])"),
          new Brackets("[(", ")]"),
          new Brackets("[[", "]]"),
          new Brackets("[/", "/]"),
          new Brackets("[/", "\\]"),
          new Brackets("[\\", "\\]"),
          new Brackets("[\\", "/]"),
          new Brackets("{{", "}}"),
          new Brackets("(", ")"),
          new Brackets("[", "]"),
          new Brackets("{", "}"),
          new Brackets(">", "]"));

  private NodeShape() {}

  /** The label that begins there; empty where none does. */
  static Optional<String> label(Cursor cursor) {
    if (cursor.skip("@{")) {
      return cursor.until("}").map(NodeShape::named);
    }
    for (Brackets brackets : ALL) {
      if (cursor.sees(brackets.open())) {
        Optional<String> label = label(brackets, cursor);
        if (label.isPresent()) {
          return label;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> label(Brackets brackets, Cursor cursor) {
    int start = cursor.mark();
    cursor.skip(brackets.open());
    Optional<String> label =
        cursor.skip("\"")
            ? cursor.until("\"").filter(any -> cursor.skip(brackets.close()))
            : cursor.until(brackets.close());
    if (label.isEmpty()) {
      cursor.back(start);
    }
    return label;
  }

  /** The label among the attributes of a shape. */
  private static String named(String attributes) {
    Cursor cursor = new Cursor(attributes);
    return cursor
        .until("label:")
        .flatMap(before -> cursor.until("\""))
        .flatMap(before -> cursor.until("\""))
        .orElse("");
  }
}
