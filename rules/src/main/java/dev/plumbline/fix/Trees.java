package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and compares values, wherever they stand. */
final class Trees {
  private Trees() {}

  /** Whether two say the same. */
  static boolean same(@Nullable Value one, @Nullable Value other) {
    if (one == other) {
      return true;
    }
    if (one instanceof Scalar a && other instanceof Scalar b) {
      return a.type() == b.type() && a.text().equals(b.text());
    }
    if (one instanceof Sequence a && other instanceof Sequence b) {
      return sameItems(a.items(), b.items());
    }
    return one instanceof Mapping a
        && other instanceof Mapping b
        && a.entries().keySet().equals(b.entries().keySet())
        && a.entries().values().stream()
            .allMatch(entry -> same(entry.value(), child(b, entry.key())))
        && sameItems(
            a.overridden().stream().map(Entry::value).toList(),
            b.overridden().stream().map(Entry::value).toList());
  }

  static boolean sameItems(List<? extends Value> one, List<? extends Value> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What is in a map or list under a key or an index; null where nothing is. */
  static @Nullable Value child(@Nullable Value value, String step) {
    if (value instanceof Mapping map) {
      Entry entry = map.entries().get(step);
      return entry == null ? null : entry.value();
    }
    if (value instanceof Sequence list && isIndex(step, list)) {
      return list.items().get(Integer.parseInt(step));
    }
    return null;
  }

  static boolean isIndex(String step, Sequence list) {
    return step.matches("\\d{1,9}") && Integer.parseInt(step) < list.items().size();
  }

  static @Nullable Value at(Value root, List<String> steps) {
    Value value = root;
    for (String step : steps) {
      value = child(value, step);
    }
    return value;
  }

  /** The way to the object that stands there, which may be in a list of objects. */
  static Optional<List<String>> wayTo(Span object, Value root) {
    Deque<String> way = new ArrayDeque<>();
    return find(object, root, way) ? Optional.of(new ArrayList<>(way)) : Optional.empty();
  }

  private static boolean find(Span object, Value value, Deque<String> way) {
    if (value instanceof Mapping map) {
      if (map.span().equals(object)) {
        return true;
      }
      way.addLast("items");
      Value items = child(map, "items");
      if (items instanceof Sequence && find(object, items, way)) {
        return true;
      }
      way.removeLast();
    } else if (value instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        way.addLast(Integer.toString(i));
        if (find(object, list.items().get(i), way)) {
          return true;
        }
        way.removeLast();
      }
    }
    return false;
  }
}
