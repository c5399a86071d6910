package dev.plumbline.source;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as JSON, keys sorted, to compare them. */
final class Json {
  private Json() {}

  static String of(Value value) {
    if (value instanceof Mapping map) {
      return new TreeMap<>(map.entries())
          .values().stream()
              .map(entry -> quoted(entry.key()) + ":" + of(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Sequence list) {
      return list.items().stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }
    Scalar scalar = (Scalar) value;
    return scalar.type() == Value.Type.STRING ? quoted(scalar.text()) : scalar.text();
  }

  /** Whether a key is written twice in some map of the value. */
  static boolean hasRepeatedKey(Value value) {
    if (value instanceof Mapping map) {
      return !map.overridden().isEmpty()
          || map.entries().values().stream().map(Entry::value).anyMatch(Json::hasRepeatedKey);
    }
    List<Value> items = value instanceof Sequence list ? list.items() : List.of();
    return items.stream().anyMatch(Json::hasRepeatedKey);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append(escaped((char) c)));
    return json.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
