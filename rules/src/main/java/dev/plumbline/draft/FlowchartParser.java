package dev.plumbline.draft;

import dev.plumbline.draft.Flowchart.Arrow;
import dev.plumbline.draft.Flowchart.Box;
import dev.plumbline.draft.Flowchart.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a flowchart of Mermaid, statement by statement. */
final class FlowchartParser {
  private static final Set<String> LOOKS =
      Set.of(
          "classDef",
          "class",
          "style",
          "linkStyle",
          "click",
          "direction",
          "accTitle:",
          "accDescr:",
          "graph",
          "flowchart",
          "flowchart-elk");

  private final Flowchart chart = new Flowchart();
  private final Sketch sketch;
  private Optional<Group> group = Optional.empty();
  private int depth;

  private FlowchartParser(Sketch sketch) {
    this.sketch = sketch;
  }

  static Flowchart parse(List<Line> lines, Sketch sketch) {
    FlowchartParser parser = new FlowchartParser(sketch);
    Statements.of(lines).forEach(parser::read);
    return parser.chart;
  }

  private void read(Line line) {
    String text = line.text().strip();
    String first = Words.first(text);
    if (text.isEmpty() || text.startsWith("%%") || LOOKS.contains(first)) {
      return;
    }
    if (first.equals("subgraph")) {
      open(new Cursor(text.substring(first.length())), line);
    } else if (text.equals("end") || text.equals("end;")) {
      close();
    } else if (chart.isFull()) {
      sketch.unread(line.number(), "more than a drawing may hold", text);
    } else if (!chain(new Cursor(text), line.number())) {
      sketch.unread(line.number(), "statement not understood", text);
    }
  }

  private void open(Cursor cursor, Line line) {
    depth++;
    if (depth > Bounds.NESTING) {
      sketch.unread(line.number(), "subgraph too deep", line.text());
      return;
    }
    cursor.skipBlanks();
    String whole = cursor.rest().strip();
    String id = cursor.id();
    cursor.skipBlanks();
    Optional<String> label = NodeShape.label(cursor);
    boolean isWords = label.isEmpty() && !cursor.rest().isBlank();
    String title = isWords ? whole.replace("\"", "") : label.orElse(id);
    String plain = Markup.plain(title.replace("\"", ""));
    group = Optional.of(new Group(isWords ? plain : id, plain, line.number(), group));
    chart.put(group.get());
  }

  private void close() {
    if (depth <= Bounds.NESTING) {
      group = group.flatMap(Group::parent);
    }
    depth = Math.max(0, depth - 1);
  }

  /** Nodes with links between them, as in {@code A & B --> C --> D}. */
  private boolean chain(Cursor cursor, int line) {
    Optional<List<String>> from = nodes(cursor, line);
    while (from.isPresent()) {
      cursor.skipBlanks();
      boolean isStart = cursor.skip(";");
      cursor.skipBlanks();
      if (cursor.isAtEnd()) {
        return true;
      }
      if (isStart) {
        from = nodes(cursor, line);
        continue;
      }
      Optional<LinkSign> sign = LinkSign.at(cursor);
      Optional<List<String>> to = sign.flatMap(any -> nodes(cursor, line));
      if (to.isPresent()) {
        join(from.get(), to.get(), sign.get(), line);
      }
      from = to;
    }
    return false;
  }

  private void join(List<String> from, List<String> to, LinkSign sign, int line) {
    for (String one : from) {
      for (String other : to) {
        if (chart.isFull()) {
          sketch.unread(line, "more than a drawing may hold", one + " to " + other);
          return;
        }
        boolean isDirected = sign.isDirected() || sign.isCrossed();
        boolean isOnlyBackward = sign.isBackward() && !isDirected;
        if (!isOnlyBackward) {
          chart.put(new Arrow(one, other, sign.label(), line, isDirected, sign.isCrossed()));
        }
        if (sign.isBackward()) {
          chart.put(new Arrow(other, one, sign.label(), line, true, false));
        }
      }
    }
  }

  private Optional<List<String>> nodes(Cursor cursor, int line) {
    List<String> ids = new ArrayList<>();
    do {
      cursor.skipBlanks();
      String id = cursor.id();
      if (id.isEmpty()) {
        return Optional.empty();
      }
      node(id, NodeShape.label(cursor), line);
      if (cursor.skip(":::")) {
        cursor.id();
      }
      ids.add(id);
      cursor.skipBlanks();
    } while (cursor.skip("&"));
    return Optional.of(ids);
  }

  private void node(String id, Optional<String> label, int line) {
    Optional<Box> known = chart.box(id);
    if (chart.group(id).isPresent() && label.isEmpty()) {
      return;
    }
    if (known.isEmpty() || label.isPresent()) {
      List<String> lines = label.map(Markup::lines).orElse(List.of());
      Optional<Group> around = known.flatMap(Box::group).or(() -> group);
      chart.put(new Box(id, line, lines, around));
    }
  }
}
