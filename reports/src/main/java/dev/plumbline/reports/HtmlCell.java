package dev.plumbline.reports;

import java.util.List;

/**
 * What stands in a cell of a table.
 *
 * @param lines one below the other
 * @param id what links lead to; empty where none do
 * @param link where in the page the text leads; empty where it leads nowhere
 */
record HtmlCell(List<String> lines, String id, String link) {
  HtmlCell(String text, String id, String link) {
    this(List.of(text), id, link);
  }

  static HtmlCell of(String text) {
    return new HtmlCell(text, "", "");
  }

  static HtmlCell of(List<String> lines) {
    return new HtmlCell(lines, "", "");
  }

  /** Writes it as that element, with those attributes. */
  void write(Markup html, String tag, String name, String value) {
    if (id.isEmpty()) {
      html.open(tag, name, value);
    } else {
      html.open(tag, name, value, "id", id);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        html.empty("br");
      }
      if (link.isEmpty()) {
        html.text(lines.get(i));
      } else {
        html.element("a", lines.get(i), "href", "#" + link);
      }
    }
    html.close();
  }
}
