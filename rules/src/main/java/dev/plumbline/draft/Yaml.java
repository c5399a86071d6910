package dev.plumbline.draft;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values as YAML on one line. */
final class Yaml {
  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
  private static final String SAFE = "_./*+()@ -,'&";

  private Yaml() {}

  /** A map, a list, a {@link Bare} or a text, as it may stand in braces. */
  static String flow(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        out.append(quoted(entry.getKey().toString(), true)).append(": ");
        write(entry.getValue(), out);
        out.append(entries.hasNext() ? ", " : "");
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ", ");
        write(list.get(i), out);
      }
      out.append(']');
    } else {
      out.append(value instanceof Bare bare ? bare.text() : quoted(value.toString(), true));
    }
  }

  /** A text that stands on a line of its own. */
  static String text(String text) {
    return quoted(text, false);
  }

  private static String quoted(String text, boolean isInFlow) {
    return isPlain(text, isInFlow) ? text : inQuotes(text);
  }

  private static boolean isPlain(String text, boolean isInFlow) {
    if (text.isEmpty()
        || !(isLetter(text.charAt(0)) || text.charAt(0) == '/')
        || text.endsWith(" ")
        || text.endsWith(":")
        || RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isColon = c == ':' && text.charAt(i + 1) != ' ' && text.charAt(i + 1) != ',';
      boolean isSafe = SAFE.indexOf(c) >= 0 && !(isInFlow && c == ',');
      if (!isLetter(c) && !(c >= '0' && c <= '9') && !isColon && !isSafe) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String inQuotes(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c >= '\u2028') {
        out.append(Character.isSurrogate(c) ? "?" : "\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
