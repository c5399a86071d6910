package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of variables, a line each, as Compose reads it. */
final class EnvFile {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][\\w.-]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern QUOTED = Pattern.compile("(?s)\"([^\"]*)\".*|'([^']*)'.*");
  private static final Pattern COMMENT = Pattern.compile("\\s+#.*|^#.*");

  private EnvFile() {}

  /** Its variables, each where its line is; the last of a name counts. */
  static Mapping read(String text) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int line = 0;
    for (String content : text.lines().toList()) {
      line++;
      Matcher matcher = LINE.matcher(content);
      if (matcher.matches()) {
        Span place = new Span(line, 1, line, content.codePointCount(0, content.length()) + 1);
        Scalar value = new Scalar(Value.Type.STRING, unquoted(matcher.group(2)), place);
        entries.put(matcher.group(1), new Entry(matcher.group(1), place, value));
      }
    }
    return new Mapping(entries, List.of(), Span.START);
  }

  private static String unquoted(String value) {
    Matcher matcher = QUOTED.matcher(value);
    if (!matcher.matches()) {
      return COMMENT.matcher(value).replaceFirst("");
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
