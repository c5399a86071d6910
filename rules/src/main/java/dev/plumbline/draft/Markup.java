package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text without the marks that only say how it looks. */
final class Markup {
  private static final int LONGEST_TAG = 8;

  private Markup() {}

  /** The words of one line of Markdown. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (String line : lines(text)) {
      plain.append(plain.isEmpty() ? "" : " ").append(line);
    }
    return plain.toString();
  }

  /** The lines of a label: it is broken by {@code <br/>}, {@code \n} or as it is. */
  static List<String> lines(String label) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int at = 0;
    while (at < label.length()) {
      char c = label.charAt(at);
      int tag = c == '<' ? tagLength(label, at) : 0;
      boolean isBreak =
          c == '\n' || label.startsWith("\\n", at) || (tag > 0 && isBreak(label, at, tag));
      if (isBreak) {
        end(line, lines);
      } else if (tag == 0 && c != '*' && c != '`') {
        line.append(c);
      }
      at += tag > 0 ? tag : isBreak && c == '\\' ? 2 : 1;
    }
    end(line, lines);
    return lines;
  }

  private static void end(StringBuilder line, List<String> lines) {
    String text = entities(line.toString()).strip();
    while ((!text.isEmpty() && "•·‣▪".indexOf(text.charAt(0)) >= 0) || text.startsWith("- ")) {
      text = text.substring(1).strip();
    }
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }

  private static String entities(String text) {
    return text.indexOf('&') < 0 && text.indexOf('#') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("#quot;", "\"")
            .replace("&amp;", "&")
            .replace("#amp;", "&");
  }

  /** The length of a tag such as {@code <br/>} or {@code </b>}; 0 where no tag begins. */
  private static int tagLength(String text, int from) {
    int at = from + 1;
    while (at < text.length() && at - from <= LONGEST_TAG) {
      char c = text.charAt(at);
      if (c == '>') {
        return at > from + 1 ? at + 1 - from : 0;
      }
      if (!(c == '/' || c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return 0;
      }
      at++;
    }
    return 0;
  }

  private static boolean isBreak(String text, int from, int length) {
    return text.substring(from, from + length).toLowerCase(Locale.ROOT).startsWith("<br");
  }
}
