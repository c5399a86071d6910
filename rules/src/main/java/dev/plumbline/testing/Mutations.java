package dev.plumbline.testing;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import dev.plumbline.resource.Value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Trees that differ from a given one. */
final class Mutations {
  private static final int DEEP = 60;

  private Mutations() {}

  /** Every tree in which one part, or the whole, is removed or is something else. */
  static void each(Value value, Consumer<Value> mutants) {
    odd(value.span()).forEach(mutants);
    withoutOnePart(value).forEach(mutants);
    parts(value).forEach(part -> each(part.value(), v -> mutants.accept(part.inWhole(v))));
  }

  /** Every tree from which one part is removed, the largest parts first. */
  static void eachWithoutOnePart(Value value, Consumer<Value> mutants) {
    withoutOnePart(value).forEach(mutants);
    parts(value)
        .forEach(part -> eachWithoutOnePart(part.value(), v -> mutants.accept(part.inWhole(v))));
  }

  /** An item of a list or a value of a map. */
  record Part(Value value, UnaryOperator<Value> whole) {

    /** The list or map with another value in the place of this part. */
    Value inWhole(Value other) {
      return whole.apply(other);
    }
  }

  static List<Part> parts(Value value) {
    List<Part> parts = new ArrayList<>();
    if (value instanceof Mapping map) {
      for (Entry entry : map.entries().values()) {
        parts.add(new Part(entry.value(), other -> with(map, entry, other)));
      }
    } else if (value instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        int index = i;
        parts.add(new Part(list.items().get(i), other -> with(list, index, other)));
      }
    }
    return parts;
  }

  private static Value with(Mapping map, Entry entry, Value value) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    entries.put(entry.key(), new Entry(entry.key(), entry.keySpan(), value));
    return new Mapping(entries, map.overridden(), map.span());
  }

  private static Value with(Sequence list, int index, Value value) {
    List<Value> items = new ArrayList<>(list.items());
    items.set(index, value);
    return new Sequence(items, list.span());
  }

  /** The trees from which one item or entry is removed. */
  static List<Value> withoutOnePart(Value value) {
    List<Value> mutants = new ArrayList<>();
    if (value instanceof Mapping map) {
      for (String key : map.entries().keySet()) {
        Map<String, Entry> rest = new LinkedHashMap<>(map.entries());
        rest.remove(key);
        mutants.add(new Mapping(rest, map.overridden(), map.span()));
      }
    } else if (value instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        List<Value> rest = new ArrayList<>(list.items());
        rest.remove(i);
        mutants.add(new Sequence(rest, list.span()));
      }
    }
    return mutants;
  }

  /** Values of every type, and what is odd of each. */
  static List<Value> odd(Span span) {
    Value none = new Scalar(Type.NULL, "null", span);
    Value text = new Scalar(Type.STRING, "%s %n /:@ \u00e9\u2028", span);
    Value map = map("", none, span);
    return List.of(
        none,
        text,
        new Scalar(Type.STRING, "", span),
        new Scalar(Type.STRING, "7", span),
        new Scalar(Type.NUMBER, "-1", span),
        new Scalar(Type.NUMBER, "7.5e99", span),
        new Scalar(Type.NUMBER, "99999999999999999999", span),
        new Scalar(Type.BOOLEAN, "true", span),
        new Sequence(List.of(), span),
        new Sequence(List.of(none, text, map, none), span),
        new Mapping(Map.of(), List.of(), span),
        map,
        deep(span));
  }

  private static Value deep(Span span) {
    Value value = new Scalar(Type.STRING, "deep", span);
    for (int i = 0; i < DEEP; i++) {
      value = i % 2 == 0 ? map("name", value, span) : new Sequence(List.of(value), span);
    }
    return value;
  }

  private static Value map(String key, Value value, Span span) {
    return new Mapping(Map.of(key, new Entry(key, span, value)), List.of(), span);
  }
}
