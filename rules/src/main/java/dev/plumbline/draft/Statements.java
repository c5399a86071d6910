package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;

/** Lines of a diagram, those joined between which a label in quotes goes on. */
final class Statements {
  private Statements() {}

  static List<Line> of(List<Line> lines) {
    List<Line> statements = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean isInQuotes = false;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      start = open.isEmpty() ? line.number() : start;
      open.append(open.isEmpty() ? "" : "\n").append(line.text());
      isInQuotes ^= line.text().chars().filter(c -> c == '"').count() % 2 == 1;
      if (!isInQuotes || open.length() > Bounds.LINE || i == lines.size() - 1) {
        statements.add(new Line(start, open.toString()));
        open.setLength(0);
        isInQuotes = false;
      }
    }
    return statements;
  }
}
