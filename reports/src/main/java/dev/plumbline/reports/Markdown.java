package dev.plumbline.reports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text as Markdown in GitHub's flavour shows it, whatever it contains. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]");
  private static final Pattern BLOCK_START = Pattern.compile("^(\\d*)([-+=#]+|[.)])(?=\\s|$)");
  private static final Pattern CALL = Pattern.compile("[@#](?=\\w)|\\bGH(?=-)|(?<=\\w)(?=://)");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /**
   * Prose as one line. What stands between backticks stays code; every other character is shown as
   * it is.
   */
  static String prose(String text) {
    return prose(text, "");
  }

  /** The same in a comment, where a name after an at sign is not called and no number is linked. */
  static String remark(String text) {
    return prose(text, "<!-- -->");
  }

  private static String prose(String text, String apart) {
    String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
    boolean paired = parts.length % 2 == 1;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (paired && i % 2 == 1) {
        line.append(code(parts[i]));
      } else {
        line.append(i > 0 && !paired ? "\\`" : "").append(escaped(parts[i], apart));
      }
    }
    return BLOCK_START.matcher(line).replaceFirst("$1\\\\$2");
  }

  private static String escaped(String text, String apart) {
    String shown = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return apart.isEmpty() ? shown : CALL.matcher(shown).replaceAll("$0" + apart);
  }

  /** A word or path as code within a line. */
  static String code(String text) {
    String fence = "`".repeat(longestRun(text) + 1);
    boolean padded = text.isEmpty() || text.startsWith("`") || text.endsWith("`");
    return padded ? fence + " " + text + " " + fence : fence + text + fence;
  }

  /** The same within a table, whose columns even code cannot hold together. */
  static String cell(String markdown) {
    return markdown.replaceAll("(?<!\\\\)\\|", "\\\\|");
  }

  /** Lines as a block of code. */
  static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + language + "\n" + text.strip() + "\n" + fence + "\n";
  }

  static String link(String text, String target) {
    return "[" + text + "](" + target + ")";
  }

  /** What a link to a heading ends in. */
  static String anchor(String heading) {
    return "#"
        + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static int longestRun(String text) {
    return BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }
}
