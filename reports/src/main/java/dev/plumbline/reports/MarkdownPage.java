package dev.plumbline.reports;

import java.util.List;

/** Markdown that fits into a comment, which GitHub cuts off at 65,536 characters. */
final class MarkdownPage {
  static final int LIMIT = 65_536;

  /** What the ends of all sections may need. */
  private static final int RESERVE = 1_000;

  private final StringBuilder out = new StringBuilder();

  void add(String text) {
    out.append(text);
  }

  void section(String title, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append("\n### ").append(title).append("\n\n");
      entries(entries);
    }
  }

  /** A section that is shown when it is asked for. */
  void folded(String title, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append("\n<details><summary>%d %s</summary>\n\n".formatted(entries.size(), title));
      entries(entries);
      out.append("\n</details>\n");
    }
  }

  private void entries(List<String> entries) {
    int written = 0;
    for (String entry : entries) {
      if (out.length() + entry.length() > LIMIT - RESERVE) {
        out.append(
            "\n**… and %d more.** There is no room for them here; the other formats have all.\n"
                .formatted(entries.size() - written));
        return;
      }
      out.append(entry);
      written++;
    }
  }

  String text() {
    return out.toString();
  }
}
