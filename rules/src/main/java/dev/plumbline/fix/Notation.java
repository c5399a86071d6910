package dev.plumbline.fix;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a file writes values.
 *
 * @param isQuoted whether keys and strings stand in quotes, as in JSON
 * @param isSpaced whether a blank follows colons and commas
 */
record Notation(boolean isQuoted, boolean isSpaced) {
  static final Notation YAML = new Notation(false, true);
  static final Notation JSON = new Notation(true, true);

  /** What needs no quotes whoever reads it; amounts such as 128Mi and 720h among it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z/][A-Za-z0-9._/-]*(:[A-Za-z0-9._/-]+)*"
              + "|[0-9]+(\\.[0-9]+)?([KMGTPE]i|[mkMGTPh])");

  /** Words that YAML, or a version of it, takes for no string. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

  /** A value on one line. */
  String flow(Value value) {
    if (value instanceof Mapping map) {
      return map.entries().values().stream()
          .map(this::flow)
          .collect(Collectors.joining(comma(), "{", "}"));
    }
    if (value instanceof Sequence list) {
      return list.items().stream().map(this::flow).collect(Collectors.joining(comma(), "[", "]"));
    }
    return scalar((Scalar) value);
  }

  /** A field on one line. */
  String flow(Entry entry) {
    return string(entry.key()) + (isSpaced ? ": " : ":") + flow(entry.value());
  }

  /** A field on as many lines as there are fields in it. */
  String block(Entry entry, String indentation, String step, String lineBreak) {
    if (!(entry.value() instanceof Mapping map) || map.entries().isEmpty()) {
      return indentation + flow(entry);
    }
    return map.entries().values().stream()
        .map(inner -> block(inner, indentation + step, step, lineBreak))
        .collect(
            Collectors.joining(lineBreak, indentation + string(entry.key()) + ":" + lineBreak, ""));
  }

  String comma() {
    return isSpaced ? ", " : ",";
  }

  String scalar(Scalar scalar) {
    return scalar.type() == Value.Type.STRING ? string(scalar.text()) : scalar.text();
  }

  /** A string as it is written where another stood in those quotes, if any. */
  String like(char quote, Scalar scalar) {
    if (scalar.type() != Value.Type.STRING) {
      return scalar.text();
    }
    return switch (quote) {
      case '\'' -> "'" + scalar.text().replace("'", "''") + "'";
      case '"' -> JSON.string(scalar.text());
      default -> string(scalar.text());
    };
  }

  String string(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    if (plain && !isQuoted) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
