package dev.plumbline.resource;

import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in what somebody fills in for whoever writes nothing, as the API server does too. */
final class Defaults {
  private Defaults() {}

  /**
   * A value with those defaults where it says nothing. What is filled in stands where the map does
   * that lacks it.
   *
   * @param defaults of maps, lists, strings, numbers and booleans
   */
  static Value fill(Value written, Map<String, ?> defaults) {
    if (!(written instanceof Mapping map)) {
      return written;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    defaults.forEach((key, value) -> entries.put(key, entry(key, map, value)));
    return new Mapping(entries, map.overridden(), map.span());
  }

  private static Entry entry(String key, Mapping map, Object value) {
    Entry written = map.entries().get(key);
    if (written == null || written.value().type() == Value.Type.NULL) {
      Span span = written == null ? map.span() : written.keySpan();
      return new Entry(key, span, value(value, span));
    }
    return value instanceof Map<?, ?> inner
        ? new Entry(key, written.keySpan(), fill(written.value(), named(inner)), written.isMerged())
        : written;
  }

  private static Value value(Object value, Span span) {
    if (value instanceof Map<?, ?> map) {
      return fill(new Mapping(Map.of(), List.of(), span), named(map));
    }
    if (value instanceof List<?> list) {
      return new Sequence(list.stream().map(item -> value(item, span)).toList(), span);
    }
    Value.Type type =
        value instanceof Boolean
            ? Value.Type.BOOLEAN
            : value instanceof Number ? Value.Type.NUMBER : Value.Type.STRING;
    return new Scalar(type, value.toString(), span);
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(key.toString(), value));
    return named;
  }
}
