package dev.plumbline.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a tree in one of the many ways there are. */
record RandomLayout(Map<String, Object> tree, Random random) {

  String manifest() {
    String lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    if (random.nextInt(5) == 0) {
      return json(tree, random.nextBoolean() ? "\n" : "").replace("\n", lineEnd);
    }
    List<String> lines = new ArrayList<>();
    block(tree, "", lines);
    return String.join("\n", lines).replace("\n", lineEnd) + (random.nextBoolean() ? "" : lineEnd);
  }

  private void block(Map<String, Object> map, String indent, List<String> lines) {
    String step = " ".repeat(1 + random.nextInt(4));
    map.forEach(
        (key, value) -> {
          if (random.nextInt(6) == 0) {
            lines.add(indent + "# about " + key);
          }
          if (value instanceof String || random.nextInt(4) == 0) {
            lines.add(indent + key + ": " + flow(value) + comment());
          } else if (value instanceof List<?> list) {
            lines.add(indent + key + ":" + comment());
            String dash = indent + (random.nextBoolean() ? step : "");
            list.forEach(item -> item(item, dash, lines));
          } else {
            lines.add(indent + key + ":" + comment());
            block(map(value), indent + step, lines);
          }
        });
  }

  private void item(Object item, String dash, List<String> lines) {
    if (item instanceof String || random.nextInt(4) == 0) {
      lines.add(dash + "- " + flow(item) + comment());
      return;
    }
    List<String> inner = new ArrayList<>();
    block(map(item), "", inner);
    while (inner.get(0).startsWith("#")) {
      inner.remove(0);
    }
    lines.add(dash + "- " + inner.get(0));
    inner.subList(1, inner.size()).forEach(line -> lines.add(dash + "  " + line));
  }

  private String comment() {
    return random.nextInt(4) == 0 ? " # why" : "";
  }

  private String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, inner) -> entries.add(key + ": " + flow(inner)));
      return "{" + String.join(", ", entries) + (random.nextInt(5) == 0 ? ", }" : "}");
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(this::flow).toList()) + "]";
    }
    return switch (random.nextInt(3)) {
      case 0 -> "'" + value + "'";
      case 1 -> "\"" + value + "\"";
      default -> value.equals("1") ? "\"1\"" : value.toString();
    };
  }

  private static String json(Object value, String lineEnd) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach(
          (key, inner) ->
              entries.add(
                  lineEnd
                      + "\""
                      + key
                      + "\":"
                      + (lineEnd.isEmpty() ? "" : " ")
                      + json(inner, lineEnd)));
      return "{" + String.join(",", entries) + lineEnd + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(",", list.stream().map(item -> json(item, lineEnd)).toList()) + "]";
    }
    return "\"" + value + "\"";
  }

  @SuppressWarnings("unchecked") // whoever writes the tree here writes maps with such keys
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
