package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import java.util.HashMap;
import java.util.Map;

/** The anchored values of one document. */
final class Anchors {
  private final Map<String, Anchored> known = new HashMap<>();

  /** What an alias repeats. */
  sealed interface Anchored {}

  /** A scalar, wherever it stands: as a key it may mean another text than as a value. */
  record Word(Resolved resolved) implements Anchored {}

  /**
   * A list or a map.
   *
   * @param size how many keys and values it holds, itself included
   * @param height how many levels are below it
   */
  record Tree(Value value, long size, int height) implements Anchored {}

  /** A list or a map that is still being read. */
  record Unfinished(String name) implements Anchored {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  void put(String name, Anchored value) {
    known.put(name, value);
  }

  /** Replaces the unfinished value unless its name was given to another meanwhile. */
  void finish(Unfinished unfinished, Tree tree) {
    known.replace(unfinished.name(), unfinished, tree);
  }

  Anchored get(String name, Span span) throws Malformed {
    Anchored anchored = known.get(name);
    if (anchored == null) {
      throw new Malformed(span, "the alias *%s names no anchor above it".formatted(name));
    }
    if (anchored instanceof Unfinished) {
      throw new Malformed(span, "the anchor &%s contains itself".formatted(name));
    }
    return anchored;
  }
}
