package dev.plumbline.render;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a template that names a key, or begins an item, in so many words.
 *
 * @param indent the column of the key or the item, from 0
 * @param isItem whether it begins an item; the key behind its dash is a line of its own
 * @param key empty for an item
 * @param value what is behind the key
 */
record TemplateLine(Location location, int indent, boolean isItem, String key, String value) {
  private static final Pattern DASH = Pattern.compile("^(\\s*)-\\s+");
  private static final Pattern KEY =
      Pattern.compile("^(\\s*)(?:\"([^\"]+)\"|([\\w./-]+))\\s*:(?:\\s+(.*))?$");
  private static final Pattern VALUE =
      Pattern.compile("\\{\\{-?\\s*\\.Values\\.([\\w.]+)\\s*(?:\\|\\s*\\w+\\s*)*-?}}");

  /** Those of a text, in order. */
  static List<TemplateLine> of(String file, String text) {
    List<TemplateLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String rest = line;
      for (Matcher dash = DASH.matcher(rest); dash.find(); dash = DASH.matcher(rest)) {
        int indent = dash.end(1);
        lines.add(new TemplateLine(at(file, number, indent, line), indent, true, "", ""));
        rest = " ".repeat(dash.end()) + rest.substring(dash.end());
      }
      Matcher key = KEY.matcher(rest);
      if (key.find()) {
        int indent = key.end(1);
        String name = key.group(2) == null ? key.group(3) : key.group(2);
        String value = key.group(4) == null ? "" : key.group(4).strip();
        lines.add(new TemplateLine(at(file, number, indent, line), indent, false, name, value));
      }
    }
    return lines;
  }

  private static Location at(String file, int number, int indent, String line) {
    return new Location(file, new Span(number, indent + 1, number, line.length() + 1));
  }

  /** Whether that scalar is written here, with or without quotes. */
  boolean says(String scalar) {
    String bare = value.replaceFirst("\\s+#.*$", "");
    return bare.equals(scalar)
        || bare.equals('"' + scalar + '"')
        || bare.equals("'" + scalar + "'");
  }

  /** The keys of the value of the chart that is written here, and nothing besides. */
  Optional<List<String>> chartValue() {
    String bare = value.replaceAll("^\"|\"$", "");
    Matcher reference = VALUE.matcher(bare);
    return reference.matches()
        ? Optional.of(List.of(reference.group(1).split("\\.")))
        : Optional.empty();
  }
}
