package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Sequence;
import java.util.List;

/**
 * Maps and lists on lines of their own.
 *
 * @param step the blanks by which a map goes in
 */
record Block(Lines lines, String step, List<Patch> patches) {

  /** Adds fields behind the last one. */
  void add(Mapping map, List<Entry> added, Notation notation) throws Unwritable {
    if (!added.isEmpty()) {
      String indentation = " ".repeat(column(map.span()));
      insertAfter(
          lines.withoutBlanks(lines.end(map.span())),
          added.stream()
              .map(entry -> notation.block(entry, indentation, step, lines.lineBreak()))
              .toList());
    }
  }

  /** Adds items behind the last one. */
  void addItems(Sequence list, List<String> added) throws Unwritable {
    if (!added.isEmpty()) {
      String dash = " ".repeat(column(list.span())) + "- ";
      insertAfter(
          lines.withoutBlanks(lines.end(list.span())), added.stream().map(dash::concat).toList());
    }
  }

  /** Writes fields below a key that has nothing behind it. */
  void fill(Part key, Mapping map, Notation notation) throws Unwritable {
    int before = key.from() - lines.lineStart(key.from());
    String indentation = " ".repeat(before) + step;
    insertAfter(
        key.to(),
        map.entries().values().stream()
            .map(entry -> notation.block(entry, indentation, step, lines.lineBreak()))
            .toList());
  }

  private int column(Span span) throws Unwritable {
    int start = lines.start(span);
    if ("&!*".indexOf(lines.text().charAt(start)) >= 0) {
      throw new Unwritable("what is here may be elsewhere too");
    }
    return start - lines.lineStart(start);
  }

  private void insertAfter(int end, List<String> written) throws Unwritable {
    if (!lines.isLast(end)) {
      throw new Unwritable("something stands behind it");
    }
    int place = lines.lineEnd(end);
    String text = String.join("", written.stream().map(lines.lineBreak()::concat).toList());
    patches.add(new Patch(place, place, text));
  }

  /** Removes a field or an item with its lines; what is left, if anything, stays where it is. */
  void remove(Part gone, List<Part> all) throws Unwritable {
    if (lines.isFirst(gone.from())) {
      int start = lines.lineStart(gone.from());
      patches.add(
          start == 0
              ? new Patch(start, lines.nextLine(gone.to()), "")
              : new Patch(lines.endBefore(start), lines.lineEnd(gone.to()), ""));
      return;
    }
    int next =
        all.stream()
            .mapToInt(Part::from)
            .filter(from -> from > gone.from())
            .min()
            .orElseThrow(() -> new IllegalStateException("the only field: " + gone));
    if (!lines.text().substring(lines.lineEnd(gone.to()), next).isBlank()) {
      throw new Unwritable("a comment would lose its place");
    }
    patches.add(new Patch(gone.from(), next, ""));
  }

  /** Whether a value is written in brackets. */
  static boolean isFlow(Value value, Lines lines) {
    char first = lines.text().charAt(lines.start(value.span()));
    return first == '{' || first == '[';
  }
}
