package dev.plumbline.rule;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to write so that a finding is gone, where only one remedy is right.
 *
 * @param changes what is to be said
 * @param edits how that is written in the file; empty while nobody has looked at its text
 */
public record Fix(List<Change> changes, List<Edit> edits) {
  /** Where somebody has to decide. */
  public static final Fix NONE = new Fix(List.of(), List.of());

  public Fix {
    changes = List.copyOf(changes);
    edits = List.copyOf(edits);
  }

  /** What is to be different in one place. */
  public sealed interface Change {
    Place place();
  }

  /**
   * A place in an object, written or not.
   *
   * @param steps keys and indices from the root of the object
   * @param text as findings name it
   */
  public record Place(List<String> steps, String text) {
    static Place of(Node node) {
      Deque<String> steps = new ArrayDeque<>();
      for (Node at = node; at.parent() != at; at = at.parent()) {
        steps.addFirst(at.key());
      }
      return new Place(List.copyOf(steps), node.path());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A value, where another, null or nothing was; maps above it that are missing come with it. */
  public record Set(Place place, Value value) implements Change {}

  /** One item more in a list, which may be missing. */
  public record Add(Place place, Value item) implements Change {}

  /** A field or an item less. */
  public record Remove(Place place) implements Change {}

  /** A field less whose key is written again later. */
  public record Drop(Place place, Span key) implements Change {}

  /** Another key for the same value. */
  public record Rename(Place place, String key) implements Change {}

  /**
   * Writes a value.
   *
   * @param value a string, a number, a boolean, or a list or map of such
   */
  public static Fix set(Node node, Object value) {
    return of(new Set(Place.of(node), value(value)));
  }

  /** Adds a value to a list that may be missing. */
  public static Fix add(Node list, Object item) {
    return of(new Add(Place.of(list), value(item)));
  }

  /** Removes a field, or an item of a list. */
  public static Fix remove(Node node) {
    return of(new Remove(Place.of(node)));
  }

  /** Removes what {@link Node#overridden} gave. */
  public static Fix removeOverridden(Node node) {
    return of(new Drop(Place.of(node), node.location().span()));
  }

  /** Gives a field another key. */
  public static Fix rename(Node node, String key) {
    return of(new Rename(Place.of(node), key));
  }

  private static Fix of(Change change) {
    return new Fix(List.of(change), List.of());
  }

  /** Both. */
  public Fix and(Fix other) {
    return new Fix(Stream.concat(changes.stream(), other.changes.stream()).toList(), List.of());
  }

  /** This, with how it is written. */
  public Fix writtenAs(List<Edit> written) {
    return new Fix(changes, written);
  }

  private static Value value(Object content) {
    if (content instanceof Map<?, ?> map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.forEach(
          (key, value) ->
              entries.put(key.toString(), new Entry(key.toString(), Span.START, value(value))));
      return new Mapping(entries, List.of(), Span.START);
    }
    if (content instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item)));
      return new Sequence(items, Span.START);
    }
    Value.Type type =
        content instanceof Boolean
            ? Value.Type.BOOLEAN
            : content instanceof Number ? Value.Type.NUMBER : Value.Type.STRING;
    return new Scalar(type, content.toString(), Span.START);
  }

  /** What it does, as a person would say it. */
  public String description() {
    return changes.stream().map(Fix::described).collect(Collectors.joining("; "));
  }

  private static String described(Change change) {
    if (change instanceof Set set) {
      return "set " + set.place() + " to " + text(set.value());
    }
    if (change instanceof Add add) {
      return "add " + text(add.item()) + " to " + add.place();
    }
    if (change instanceof Rename rename) {
      return "rename " + rename.place() + " to " + rename.key();
    }
    return change instanceof Drop
        ? "remove the earlier " + change.place()
        : "remove " + change.place();
  }

  private static String text(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Sequence list) {
      return list.items().stream().map(Fix::text).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Mapping) value)
        .entries().values().stream()
            .map(entry -> entry.key() + ": " + text(entry.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
