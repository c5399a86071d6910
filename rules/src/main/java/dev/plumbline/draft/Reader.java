package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a document, block by block. */
final class Reader {
  private static final Set<String> PLAIN = Set.of("", "text", "txt", "plain", "plaintext", "ascii");
  private static final Set<String> FLOWCHARTS = Set.of("graph", "flowchart", "flowchart-elk");

  private Reader() {}

  static Sketch read(String document) {
    Sketch sketch = new Sketch();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : document.lines().toList()) {
      number++;
      if (text.length() > Bounds.LINE) {
        String reason = "line of more than %d characters".formatted(Bounds.LINE);
        sketch.unread(number, reason, text.substring(0, Bounds.LINE));
        lines.add(new Line(number, ""));
      } else {
        lines.add(new Line(number, text));
      }
    }
    Blocks.of(lines).forEach(block -> read(block, sketch));
    return sketch;
  }

  private static void read(Block block, Sketch sketch) {
    switch (block.type()) {
      case TABLE -> table(block, BarTable.of(block.lines(), Grid.IN_MARKDOWN), sketch);
      case FENCE -> fence(block, sketch);
      case TEXT -> Prose.read(block.lines(), block.heading(), sketch);
    }
  }

  private static void fence(Block block, Sketch sketch) {
    if (block.language().equals("mermaid")) {
      diagram(block, sketch);
    } else if (PLAIN.contains(block.language())) {
      text(block, sketch);
    } else {
      unread(block, "block of " + block.language(), sketch);
    }
  }

  private static void text(Block block, Sketch sketch) {
    Optional<List<String>> folders = FolderTree.of(block.lines());
    if (folders.isPresent()) {
      sketch.box(FolderTree.fact(folders.get(), block));
    } else {
      Optional<Grid> grid =
          BarTable.of(block.lines(), Grid.IN_TEXT).or(() -> AlignedTable.of(block.lines()));
      table(block, grid, sketch);
    }
  }

  private static void table(Block block, Optional<Grid> grid, Sketch sketch) {
    if (grid.isPresent()) {
      block.lines().stream()
          .filter(line -> line.number() < grid.get().header().line())
          .filter(line -> !BarTable.isRule(line.text()))
          .forEach(line -> sketch.unread(line.number(), "text above a table", line.text()));
      ResourceTable.read(grid.get(), block.heading(), sketch);
    } else {
      boolean isTable = block.type() == Block.Type.TABLE;
      unread(block, isTable ? "table without amounts" : "drawing or listing in text", sketch);
    }
  }

  private static void diagram(Block block, Sketch sketch) {
    List<Line> lines = withoutFrontMatter(block.lines());
    String kind =
        lines.stream()
            .map(line -> line.text().strip())
            .filter(text -> !text.isEmpty() && !text.startsWith("%%"))
            .map(text -> Words.first(text.replace(';', ' ')))
            .findFirst()
            .orElse("");
    if (FLOWCHARTS.contains(kind)) {
      ChartFacts.read(FlowchartParser.parse(lines, sketch), block.heading(), sketch);
    } else if (kind.equals("sequenceDiagram")) {
      SequenceDiagram.read(lines, block.heading(), sketch);
    } else {
      unread(block, "diagram of another kind", sketch);
    }
  }

  /** A diagram may begin with settings between two lines of hyphens. */
  private static List<Line> withoutFrontMatter(List<Line> lines) {
    if (lines.isEmpty() || !lines.get(0).text().strip().equals("---")) {
      return lines;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).text().strip().equals("---")) {
        return lines.subList(i + 1, lines.size());
      }
    }
    return lines;
  }

  private static void unread(Block block, String reason, Sketch sketch) {
    block.lines().stream()
        .filter(line -> !BarTable.isRule(line.text()))
        .forEach(line -> sketch.unread(line.number(), reason, line.text()));
  }
}
