package dev.plumbline.draft;

import java.util.List;

/**
 * A table, however it is drawn.
 *
 * @param header the titles of the columns
 * @param rows each with as many cells as there are columns
 */
record Grid(Row header, List<Row> rows) {
  /** How many columns of amounts a table in Markdown must have. */
  static final int IN_MARKDOWN = 1;

  /** How many columns of amounts make a text a table. */
  static final int IN_TEXT = 2;

  Grid {
    rows = List.copyOf(rows);
  }

  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** As one line, for who must read it himself. */
    String text() {
      return String.join(" ", cells).strip();
    }
  }

  /**
   * Whether columns of such titles, but for the first, give amounts of resources.
   *
   * @param least how many of them must
   */
  static boolean isOfResources(List<String> titles, int least) {
    return titles.size() > 1
        && titles.size() <= Bounds.COLUMNS
        && Measure.of(titles.get(0)).isEmpty()
        && titles.stream().filter(title -> Measure.of(title).isPresent()).count() >= least;
  }
}
