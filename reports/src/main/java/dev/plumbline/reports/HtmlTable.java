package dev.plumbline.reports;

import java.util.List;

/** A table whose first column names its rows. It scrolls by itself where there is no room. */
final class HtmlTable {

  private HtmlTable() {}

  /**
   * @param title what the table is, for those who do not see it
   */
  static void write(String title, List<String> heads, List<List<String>> rows, Markup html) {
    writeCells(
        title,
        heads,
        rows.stream().map(row -> row.stream().map(HtmlCell::of).toList()).toList(),
        html);
  }

  /** A table in which cells lead to others. */
  static void writeCells(String title, List<String> heads, List<List<HtmlCell>> rows, Markup html) {
    html.open("div", "class", "scroll", "role", "group", "aria-label", title, "tabindex", "0");
    html.open("table").open("thead").open("tr");
    heads.forEach(head -> html.element("th", head, "scope", "col"));
    html.close().close().open("tbody").verbatim("\n");
    for (List<HtmlCell> row : rows) {
      html.open("tr");
      row.get(0).write(html, "th", "scope", "row");
      for (int i = 1; i < row.size(); i++) {
        row.get(i).write(html, "td", "data-head", heads.get(i));
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }
}
