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
import java.util.function.BiPredicate;

/** Puts one part of a Compose file over another, by the rules of the Compose specification. */
final class ComposeMerge {
  /** Lists that are one value. */
  private static final Set<String> COMMANDS = Set.of("command", "entrypoint", "test");

  /** Maps that may be written as lists, too. */
  private static final Set<String> NAMED =
      Set.of("environment", "labels", "annotations", "args", "sysctls", "networks", "depends_on");

  /** Lists that may be written as one item, too. */
  private static final Set<String> ONE_OR_MORE = Set.of("env_file", "dns", "dns_search", "tmpfs");

  /** The mark of what is taken away. */
  static final String RESET = "!reset";

  private int left;

  /**
   * @param most how many keys and items all merging together may copy
   */
  ComposeMerge(int most) {
    this.left = most;
  }

  /** Maps are merged key by key. */
  Mapping over(Mapping base, Mapping own) throws Malformed {
    return over(base, own, (value, mark) -> false);
  }

  /**
   * As {@link #over(Mapping, Mapping)}.
   *
   * @param marks whether a value takes away or replaces what it is put over
   */
  Mapping over(Mapping base, Mapping own, BiPredicate<Value, String> marks) throws Malformed {
    spend(base.entries().size() + own.entries().size(), own.span());
    Map<String, Entry> entries = new LinkedHashMap<>(base.entries());
    for (Entry entry : own.entries().values()) {
      Entry below = base.entries().get(entry.key());
      if (marks.test(entry.value(), RESET)) {
        entries.remove(entry.key());
      } else if (below == null || marks.test(entry.value(), "!override")) {
        entries.put(entry.key(), entry);
      } else {
        entries.put(entry.key(), over(below, entry, marks));
      }
    }
    return new Mapping(entries, own.overridden(), own.span());
  }

  private Entry over(Entry base, Entry own, BiPredicate<Value, String> marks) throws Malformed {
    Value below = uniform(own.key(), base.value());
    Value above = uniform(own.key(), own.value());
    if (above.type() == Value.Type.NULL) {
      return base;
    }
    if (below instanceof Mapping lower && above instanceof Mapping upper) {
      return new Entry(own.key(), own.keySpan(), over(lower, upper, marks));
    }
    if (below instanceof Sequence lower
        && above instanceof Sequence upper
        && !COMMANDS.contains(own.key())) {
      spend(lower.items().size() + upper.items().size(), upper.span());
      return new Entry(own.key(), own.keySpan(), ComposeItems.merged(own.key(), lower, upper));
    }
    return own;
  }

  /** What may be written shortly, as it is at length. */
  private static Value uniform(String key, Value value) {
    if (NAMED.contains(key)) {
      return byName(value);
    }
    if (value instanceof Scalar text && text.type() == Value.Type.STRING) {
      if (ONE_OR_MORE.contains(key)) {
        return new Sequence(List.of(text), text.span());
      }
      if (key.equals("build")) {
        Entry context = new Entry("context", text.span(), text);
        return new Mapping(Map.of("context", context), List.of(), text.span());
      }
    }
    return value;
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
