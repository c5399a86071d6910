package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Sequence;
import dev.plumbline.rule.Fix.Add;
import dev.plumbline.rule.Fix.Change;
import dev.plumbline.rule.Fix.Drop;
import dev.plumbline.rule.Fix.Remove;
import dev.plumbline.rule.Fix.Rename;
import dev.plumbline.rule.Fix.Set;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tree is after a change. What the change does not concern is the same value as before. */
final class Changed {
  private final Change change;

  private Changed(Change change) {
    this.change = change;
  }

  /**
   * The root after a change.
   *
   * @param before where the change was thought of
   * @param root what has come of that meanwhile
   * @param way to the object that the change is about
   */
  static Value by(Change change, Value before, Value root, List<String> way) throws Unwritable {
    List<String> steps = new ArrayList<>(way);
    steps.addAll(change.place().steps());
    Value now = Trees.at(root, steps);
    if (now != Trees.at(before, steps)) {
      if (isDone(change, now)) {
        return root;
      }
      throw new Unwritable("another change has the same place");
    }
    return new Changed(change).in(root, steps);
  }

  private static boolean isDone(Change change, @Nullable Value now) {
    if (change instanceof Set set) {
      return Trees.same(now, set.value());
    }
    return change instanceof Add add && now instanceof Sequence list && holds(list, add.item());
  }

  private static boolean holds(Sequence list, Value item) {
    return list.items().stream().anyMatch(one -> Trees.same(one, item));
  }

  private Value in(@Nullable Value value, List<String> steps) throws Unwritable {
    if (steps.isEmpty()) {
      return here(value);
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (value == null || value.type() == Value.Type.NULL) {
      Value child = in(null, rest);
      return new Mapping(Map.of(step, new Entry(step, Span.START, child)), List.of(), Span.START);
    }
    if (value instanceof Sequence list && Trees.isIndex(step, list)) {
      List<Value> items = new ArrayList<>(list.items());
      int index = Integer.parseInt(step);
      if (rest.isEmpty() && change instanceof Remove) {
        items.remove(index);
      } else {
        items.set(index, in(items.get(index), rest));
      }
      return new Sequence(items, list.span());
    }
    if (!(value instanceof Mapping map)) {
      throw new Unwritable("no map");
    }
    return rest.isEmpty() ? field(map, step) : with(map, step, in(Trees.child(map, step), rest));
  }

  private Value here(@Nullable Value value) throws Unwritable {
    if (change instanceof Set set) {
      return set.value();
    }
    if (!(change instanceof Add add)) {
      throw new Unwritable("nothing to remove");
    }
    List<Value> items = new ArrayList<>();
    if (value instanceof Sequence list) {
      items.addAll(list.items());
    } else if (value != null && value.type() != Value.Type.NULL) {
      throw new Unwritable("no list");
    }
    items.add(add.item());
    return new Sequence(items, value == null ? Span.START : value.span());
  }

  private Value field(Mapping map, String key) throws Unwritable {
    if (change instanceof Set || change instanceof Add) {
      return with(map, key, here(Trees.child(map, key)));
    }
    if (change instanceof Drop drop) {
      return new Mapping(
          map.entries(),
          map.overridden().stream().filter(e -> !isAt(e, drop.key())).toList(),
          map.span());
    }
    if (map.overridden().stream().anyMatch(entry -> entry.key().equals(key))) {
      throw new Unwritable("the key is written twice");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : map.entries().values()) {
      if (!entry.key().equals(key)) {
        entries.put(entry.key(), entry);
      } else if (change instanceof Rename rename) {
        if (map.entries().containsKey(rename.key())) {
          throw new Unwritable("the other key is written too");
        }
        entries.put(rename.key(), new Entry(rename.key(), entry.keySpan(), entry.value()));
      }
    }
    return new Mapping(entries, map.overridden(), map.span());
  }

  private static boolean isAt(Entry entry, Span key) {
    Span span = entry.keySpan();
    return span.line() == key.line() && span.column() == key.column();
  }

  private static Mapping with(Mapping map, String key, Value value) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    Entry entry = entries.get(key);
    entries.put(key, new Entry(key, entry == null ? Span.START : entry.keySpan(), value));
    return new Mapping(entries, map.overridden(), map.span());
  }
}
