package dev.plumbline.reports;

/**
 * What stands in a cell of a table.
 *
 * @param id what links lead to; empty where none do
 * @param link where in the page the text leads; empty where it leads nowhere
 */
record HtmlCell(String text, String id, String link) {
  static HtmlCell of(String text) {
    return new HtmlCell(text, "", "");
  }

  /** Writes it as that element, with those attributes. */
  void write(Markup html, String tag, String name, String value) {
    if (id.isEmpty()) {
      html.open(tag, name, value);
    } else {
      html.open(tag, name, value, "id", id);
    }
    if (link.isEmpty()) {
      html.text(text).close();
    } else {
      html.element("a", text, "href", "#" + link).close();
    }
  }
}
