package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import java.util.Optional;

/**
 * What a text says.
 *
 * @param value of its first document; empty where it has none
 * @param leftover where more follows, which Kubernetes does not read
 * @param isEnded whether three dots end the document
 */
record Composed(Optional<Value> value, Optional<Span> leftover, boolean isEnded) {

  /**
   * @param firstLine the line of the file at which the text begins, from 1
   */
  static Composed of(String text, int firstLine, Limits limits) throws Malformed {
    Characters.check(text, firstLine);
    Adapted adapted = Adapted.unchanged(text);
    while (true) {
      try {
        return new Composer(adapted, firstLine, limits).composed();
      } catch (Reread again) {
        adapted = again.adapted();
      }
    }
  }
}
