package dev.plumbline.resource;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a text says, as Kubernetes reads it. A value does not know where in a tree it hangs, so one
 * value serves every alias that repeats it; {@link Node} is a value in its place.
 */
public sealed interface Value {

  /** Where the value itself stands (not its key). */
  Span span();

  /** The type of a value, in JSON's words. */
  enum Type {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    LIST,
    MAP;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Type type();

  /**
   * A null, boolean, number or string.
   *
   * @param text the JSON text of the value; of a string its content, without quotes
   */
  record Scalar(Type type, String text, Span span) implements Value {
    public Scalar {
      if (type == Type.LIST || type == Type.MAP) {
        throw new IllegalArgumentException("not a scalar type: " + type);
      }
    }

    /** A whole number within 64 bits; empty for every other value. */
    OptionalLong integer() {
      if (type != Type.NUMBER) {
        return OptionalLong.empty();
      }
      try {
        return OptionalLong.of(Long.parseLong(text));
      } catch (NumberFormatException fractionOrTooLarge) {
        return OptionalLong.empty();
      }
    }
  }

  /** A list. */
  record Sequence(List<Value> items, Span span) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Type type() {
      return Type.LIST;
    }
  }

  /**
   * A map from keys to values, in the order they were written.
   *
   * @param entries what Kubernetes sees: of a repeated key, the last
   * @param overridden what it does not see: entries whose key was written or merged again later
   */
  record Mapping(Map<String, Entry> entries, List<Entry> overridden, Span span) implements Value {
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entries));
      overridden = List.copyOf(overridden);
    }

    @Override
    public Type type() {
      return Type.MAP;
    }
  }

  /**
   * One key and its value.
   *
   * @param isMerged whether it stands in another map, which {@code <<} merges into this one
   */
  record Entry(String key, Span keySpan, Value value, boolean isMerged) {
    public Entry(String key, Span keySpan, Value value) {
      this(key, keySpan, value, false);
    }

    public Entry merged() {
      return new Entry(key, keySpan, value, true);
    }
  }
}
