package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose columns are kept apart by blanks. Cells belong to the column whose title begins
 * nearest, for who writes by hand is often one off; where a row has as many cells as there are
 * columns, to one after the other.
 */
final class AlignedTable {
  private static final int TAB = 8;

  private AlignedTable() {}

  private record Cell(int start, String text) {}

  /** The table that lines hold, from the first that is a header; empty where none is. */
  static Optional<Grid> of(List<Line> lines) {
    List<Cell> titles = List.of();
    int headerLine = 0;
    List<Grid.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> cells = cells(line.text());
      if (titles.isEmpty()) {
        titles = titles(cells);
        headerLine = line.number();
      } else if (!BarTable.isRule(line.text()) && !cells.isEmpty()) {
        rows.add(new Grid.Row(line.number(), placed(cells, titles)));
      }
    }
    List<String> header = titles.stream().map(Cell::text).toList();
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Grid(new Grid.Row(headerLine, header), rows));
  }

  /** The cells, where they are titles; the column of the names needs none. */
  private static List<Cell> titles(List<Cell> cells) {
    List<Cell> titles = new ArrayList<>(cells);
    boolean isNameless =
        !cells.isEmpty() && cells.get(0).start() > 1 && Measure.of(cells.get(0).text()).isPresent();
    if (isNameless) {
      titles.add(0, new Cell(0, ""));
    }
    boolean isHeader = Grid.isOfResources(titles.stream().map(Cell::text).toList(), Grid.IN_TEXT);
    return isHeader ? titles : List.of();
  }

  /** What two blanks or a tab keep apart; a bar at either end is none of it. */
  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      text.append(BarTable.isBar(c) || c == '\t' ? ' ' : c);
      while (c == '\t' && text.length() % TAB != 0) {
        text.append(' ');
      }
    }
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isBlank = i >= text.length() || text.charAt(i) == ' ';
      boolean isGap = isBlank && (i + 1 >= text.length() || text.charAt(i + 1) == ' ');
      if (!isBlank && start < 0) {
        start = i;
      } else if (isGap && start >= 0) {
        cells.add(new Cell(start, text.substring(start, i)));
        start = -1;
      }
    }
    return cells;
  }

  private static List<String> placed(List<Cell> cells, List<Cell> titles) {
    List<Cell> apart = apart(cells);
    String[] placed = new String[titles.size()];
    Arrays.fill(placed, "");
    int least = 0;
    for (int i = 0; i < apart.size(); i++) {
      Cell cell = apart.get(i);
      boolean isComplete = apart.size() == titles.size();
      int column = isComplete ? i : Math.max(least, nearest(cell, titles));
      boolean isNote = column >= titles.size() || (cell.text().startsWith("(") && i > 0);
      int target = isNote ? Math.max(0, least - 1) : column;
      placed[target] = placed[target].isEmpty() ? cell.text() : placed[target] + " " + cell.text();
      least = isNote ? least : column + 1;
    }
    return List.of(placed);
  }

  /**
   * Cells of which one holds two amounts, such as {@code 10 cores 20 cores}, or a name and an
   * amount, such as {@code Reserved: 2 cores}, as two.
   */
  private static List<Cell> apart(List<Cell> cells) {
    List<Cell> apart = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      int from = 0;
      int colon = cell.text().indexOf(':');
      if (i == 0 && colon > 0 && end(cell.text(), colon + 1) > colon + 1) {
        apart.add(new Cell(cell.start(), cell.text().substring(0, colon)));
        from = Amount.skipBlanks(cell.text(), colon + 1);
      }
      while ((i > 0 || from > 0) && from < cell.text().length()) {
        int end = end(cell.text(), from);
        int next = Amount.skipBlanks(cell.text(), end);
        boolean isTwo = end > from && next > end && end(cell.text(), next) > next;
        if (!isTwo) {
          break;
        }
        apart.add(new Cell(cell.start() + from, cell.text().substring(from, end)));
        from = next;
      }
      apart.add(new Cell(cell.start() + from, cell.text().substring(from)));
    }
    return apart;
  }

  /** Where the amount ends that begins there; there, where none does. */
  private static int end(String text, int from) {
    return Amount.at(text, from, Measure.MEMORY)
        .or(() -> Amount.at(text, from, Measure.CPU))
        .map(Amount::end)
        .orElse(from);
  }

  private static int nearest(Cell cell, List<Cell> titles) {
    int nearest = 0;
    for (int i = 1; i < titles.size(); i++) {
      int distance = Math.abs(titles.get(i).start() - cell.start());
      if (distance < Math.abs(titles.get(nearest).start() - cell.start())) {
        nearest = i;
      }
    }
    return nearest;
  }
}
