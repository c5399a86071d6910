package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables whose columns are kept apart by bars: those of Markdown, and those drawn with lines. */
final class BarTable {
  private static final String BARS = "|│║┃";
  private static final String RULES = "─━═┄┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯╞╡╪ -=+:|│║┃_";

  private BarTable() {}

  /**
   * The table that lines hold, from the first that is a header; empty where none is.
   *
   * @param least how many columns of amounts make a header
   */
  static Optional<Grid> of(List<Line> lines, int least) {
    Grid.Row header = null;
    List<Grid.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<String> cells = cells(line.text());
      if (header == null && Grid.isOfResources(cells, least)) {
        header = new Grid.Row(line.number(), cells);
      } else if (header != null && !isRule(line.text()) && !cells.isEmpty()) {
        rows.add(new Grid.Row(line.number(), cells));
      }
    }
    return Optional.ofNullable(header).map(titles -> new Grid(titles, rows));
  }

  /** Whether a line only draws. */
  static boolean isRule(String line) {
    return line.chars().allMatch(c -> RULES.indexOf(c) >= 0);
  }

  static boolean isBar(char c) {
    return BARS.indexOf(c) >= 0;
  }

  /** What stands between the bars; nothing where there is no bar between two cells. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String stripped = line.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean isEscaped = c == '\\' && i + 1 < stripped.length() && stripped.charAt(i + 1) == '|';
      if (isEscaped) {
        cell.append('|');
        i++;
      } else if (isBar(c)) {
        end(cell, cells, i == 0);
      } else {
        cell.append(c);
      }
    }
    end(cell, cells, cell.toString().isBlank());
    return cells.size() > 1 ? cells : List.of();
  }

  private static void end(StringBuilder cell, List<String> cells, boolean isOutside) {
    if (!isOutside) {
      cells.add(Markup.plain(cell.toString()));
    }
    cell.setLength(0);
  }
}
