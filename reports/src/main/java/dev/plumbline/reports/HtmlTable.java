package dev.plumbline.reports;

import java.util.List;

/** A table whose first column names its rows. It scrolls by itself where there is no room. */
final class HtmlTable {

  private HtmlTable() {}

  /**
   * @param title what the table is, for those who do not see it
   */
  static void write(String title, List<String> heads, List<List<String>> rows, Markup html) {
    html.open("div", "class", "scroll", "role", "group", "aria-label", title, "tabindex", "0");
    html.open("table").open("thead").open("tr");
    heads.forEach(head -> html.element("th", head, "scope", "col"));
    html.close().close().open("tbody").verbatim("\n");
    for (List<String> row : rows) {
      html.open("tr").element("th", row.get(0), "scope", "row");
      for (int i = 1; i < row.size(); i++) {
        html.element("td", row.get(i), "data-head", heads.get(i));
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }
}
