package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;

/**
 * A field or an item as it is written.
 *
 * @param from where it begins: with its key, with its dash, or in a list in brackets with itself
 * @param to where it ends, without comments behind it
 */
record Part(int from, int to) {

  static Part of(Entry entry, Lines lines) {
    Span value = entry.value().span();
    int from = lines.start(entry.keySpan());
    int end = Math.max(lines.end(entry.keySpan()), lines.withoutBlanks(lines.end(value)));
    return new Part(from, end);
  }

  static Part flow(Value item, Lines lines) {
    return new Part(lines.start(item.span()), lines.end(item.span()));
  }

  static Part item(Value item, Lines lines) throws Unwritable {
    int start = lines.start(item.span());
    int dash = lines.text().lastIndexOf('-', start - 1);
    if (dash < 0 || !lines.text().substring(dash + 1, start).isBlank()) {
      throw new Unwritable("the dash is not before its item");
    }
    return new Part(dash, lines.withoutBlanks(lines.end(item.span())));
  }
}
