package dev.plumbline.testing;

import static java.util.stream.Collectors.joining;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import dev.plumbline.resource.Value.Type;
import java.util.List;

/** Values as JSON, which is YAML too. */
final class ValueText {

  private ValueText() {}

  static String manifest(List<Value> documents) {
    return documents.stream().map(ValueText::of).collect(joining("\n---\n"));
  }

  static String of(Value value) {
    if (value instanceof Mapping map) {
      return map.entries().values().stream()
          .map(entry -> quoted(entry.key()) + ": " + of(entry.value()))
          .collect(joining(", ", "{", "}"));
    }
    if (value instanceof Sequence list) {
      return list.items().stream().map(ValueText::of).collect(joining(", ", "[", "]"));
    }
    Scalar scalar = (Scalar) value;
    return scalar.type() == Type.STRING ? quoted(scalar.text()) : scalar.text();
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c == '"' || c == '\\' || c > '~'
                    ? String.format("\\u%04x", c)
                    : Character.toString(c))
        .collect(joining("", "\"", "\""));
  }
}
