package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts one part of a Compose file over another, by the rules of the Compose specification. */
final class ComposeMerge {
  /** Lists that are one value. */
  private static final Set<String> COMMANDS = Set.of("command", "entrypoint", "test");

  private static final String ENVIRONMENT = "environment";

  private int left;

  /**
   * @param most how many keys and items all merging together may copy
   */
  ComposeMerge(int most) {
    this.left = most;
  }

  /** Maps are merged key by key. */
  Mapping over(Mapping base, Mapping own) throws Malformed {
    spend(base.entries().size() + own.entries().size(), own.span());
    Map<String, Entry> entries = new LinkedHashMap<>(base.entries());
    for (Entry entry : own.entries().values()) {
      Entry below = base.entries().get(entry.key());
      entries.put(entry.key(), below == null ? entry : over(below, entry));
    }
    return new Mapping(entries, own.overridden(), own.span());
  }

  private Entry over(Entry base, Entry own) throws Malformed {
    boolean isEnvironment = own.key().equals(ENVIRONMENT);
    Value below = isEnvironment ? byName(base.value()) : base.value();
    Value above = isEnvironment ? byName(own.value()) : own.value();
    if (above.type() == Value.Type.NULL) {
      return base;
    }
    if (below instanceof Mapping lower && above instanceof Mapping upper) {
      return new Entry(own.key(), own.keySpan(), over(lower, upper));
    }
    if (below instanceof Sequence lower
        && above instanceof Sequence upper
        && !COMMANDS.contains(own.key())) {
      spend(lower.items().size() + upper.items().size(), upper.span());
      List<Value> items = new ArrayList<>(lower.items());
      items.addAll(upper.items());
      return new Entry(own.key(), own.keySpan(), new Sequence(items, upper.span()));
    }
    return own;
  }

  /** Variables may be written as a list, too. */
  private static Value byName(Value variables) {
    if (!(variables instanceof Sequence list)) {
      return variables;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Value item : list.items()) {
      if (item instanceof Scalar scalar) {
        String[] parts = scalar.text().split("=", 2);
        Value value =
            parts.length > 1
                ? new Scalar(Value.Type.STRING, parts[1], scalar.span())
                : new Scalar(Value.Type.NULL, "null", scalar.span());
        entries.put(parts[0], new Entry(parts[0], scalar.span(), value));
      }
    }
    return new Mapping(entries, List.of(), list.span());
  }

  /** The same value as if it stood in one place, where what names it does. */
  Value moved(Value value, Span place) throws Malformed {
    if (value instanceof Mapping map) {
      spend(map.entries().size(), place);
      Map<String, Entry> entries = new LinkedHashMap<>();
      for (Entry entry : map.entries().values()) {
        entries.put(entry.key(), new Entry(entry.key(), place, moved(entry.value(), place)));
      }
      return new Mapping(entries, List.of(), place);
    }
    if (value instanceof Sequence list) {
      spend(list.items().size(), place);
      List<Value> items = new ArrayList<>();
      for (Value item : list.items()) {
        items.add(moved(item, place));
      }
      return new Sequence(items, place);
    }
    Scalar scalar = (Scalar) value;
    return new Scalar(scalar.type(), scalar.text(), place);
  }

  /** Takes from what may be copied. */
  void spend(int count, Span place) throws Malformed {
    left -= count + 1;
    if (left < 0) {
      throw new Malformed(place, "the services extend each other to more than is read");
    }
  }
}
