package dev.plumbline.fix;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;

/** How far fields of a map stand behind the key of the map. */
final class Layout {
  private static final int USUAL = 2;
  private static final int MOST = 8;

  private Layout() {}

  /** The blanks by which a document goes in: by as many as the first map in its root does. */
  static String step(Value document) {
    if (document instanceof Mapping root) {
      for (Entry entry : root.entries().values()) {
        int step = entry.value().span().column() - entry.keySpan().column();
        boolean below = entry.value().span().line() > entry.keySpan().line();
        if (entry.value() instanceof Mapping && below && step > 0 && step <= MOST) {
          return " ".repeat(step);
        }
      }
    }
    return " ".repeat(USUAL);
  }
}
