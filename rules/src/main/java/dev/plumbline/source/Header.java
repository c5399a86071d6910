package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The two fields by which Kubernetes knows an object. */
final class Header {
  private static final String API_VERSION = "apiVersion";
  private static final String KIND = "kind";

  /** Fields that hardly anything but an object of Kubernetes has beside one of the two. */
  private static final Set<String> TELLING = Set.of("metadata", "spec", "items", "subjects");

  private Header() {}

  static String apiVersion(Mapping object) {
    return text(object, API_VERSION);
  }

  static String kind(Mapping object) {
    return text(object, KIND);
  }

  static boolean isComplete(Mapping object) {
    return !apiVersion(object).isEmpty() && !kind(object).isEmpty();
  }

  /** Whether a map seems meant as an object of Kubernetes, complete or not. */
  static boolean isIntended(Mapping map) {
    boolean apiVersion = isWritten(map, API_VERSION);
    boolean kind = isWritten(map, KIND);
    boolean telling = map.entries().keySet().stream().anyMatch(TELLING::contains);
    return (apiVersion && kind) || ((apiVersion || kind) && telling);
  }

  static void requireComplete(Mapping object) throws Malformed {
    require(object, API_VERSION);
    require(object, KIND);
  }

  private static void require(Mapping object, String field) throws Malformed {
    Entry entry = object.entries().get(field);
    if (entry == null || entry.value().type() == Value.Type.NULL) {
      Span place =
          object.entries().values().stream().findFirst().map(Entry::keySpan).orElse(object.span());
      throw new Malformed(place, "this looks like an object of Kubernetes but has no " + field);
    }
    if (entry.value().type() != Value.Type.STRING) {
      throw new Malformed(
          entry.keySpan(), "%s must be a string, not a %s".formatted(field, entry.value().type()));
    }
    if (text(object, field).isEmpty()) {
      throw new Malformed(entry.keySpan(), field + " is empty");
    }
  }

  /** An item of a list of objects, which may leave its header to the list. */
  static Mapping inherited(Mapping item, Mapping list, String kind) {
    if (kind.isEmpty() || isWritten(item, API_VERSION) || isWritten(item, KIND)) {
      return item;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(item.entries());
    put(entries, API_VERSION, apiVersion(list), item.span());
    put(entries, KIND, kind, item.span());
    return new Mapping(entries, item.overridden(), item.span());
  }

  private static void put(Map<String, Entry> entries, String key, String text, Span span) {
    Span place = new Span(span.line(), span.column(), span.line(), span.column());
    entries.put(key, new Entry(key, place, new Scalar(Value.Type.STRING, text, place)));
  }

  private static boolean isWritten(Mapping map, String field) {
    Entry entry = map.entries().get(field);
    return entry != null && entry.value().type() != Value.Type.NULL;
  }

  private static String text(Mapping map, String field) {
    Entry entry = map.entries().get(field);
    if (entry == null || !(entry.value() instanceof Scalar scalar)) {
      return "";
    }
    return scalar.type() == Value.Type.STRING ? scalar.text() : "";
  }
}
