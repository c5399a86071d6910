package dev.plumbline.draft;

import java.util.List;

/**
 * A table, however it is drawn.
 *
 * @param header the titles of the columns
 * @param rows each with as many cells as there are columns
 */
record Grid(Row header, List<Row> rows) {
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

  /** Whether columns of such titles, but for the first, give amounts of resources. */
  static boolean isOfResources(List<String> titles) {
    return titles.size() > 1
        && titles.size() <= Bounds.COLUMNS
        && Measure.of(titles.get(0)).isEmpty()
        && titles.stream().anyMatch(title -> Measure.of(title).isPresent());
  }
}
