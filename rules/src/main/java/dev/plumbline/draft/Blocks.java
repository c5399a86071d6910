package dev.plumbline.draft;

import dev.plumbline.draft.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Markdown as blocks below headings. */
final class Blocks {
  private static final int DEEPEST_HEADING = 6;
  private static final int FENCE = 3;

  private final List<Line> lines;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> text = new ArrayList<>();
  private String heading = "";
  private int next;

  private Blocks(List<Line> lines) {
    this.lines = lines;
  }

  static List<Block> of(List<Line> lines) {
    Blocks blocks = new Blocks(lines);
    while (blocks.next < lines.size()) {
      blocks.read();
    }
    blocks.endText();
    return blocks.blocks;
  }

  private void read() {
    Line line = lines.get(next);
    String stripped = line.text().strip();
    if (fence(stripped) > 0) {
      readFence(stripped);
    } else if (level(stripped) > 0) {
      begin(stripped.substring(level(stripped)));
    } else if (isUnderline(stripped) && !text.isEmpty() && isJustBefore(line)) {
      begin(text.remove(text.size() - 1).text());
    } else if (stripped.contains("|") && next + 1 < lines.size() && isRule(lines.get(next + 1))) {
      readTable();
    } else if (stripped.startsWith("<!--")) {
      skipComment();
    } else {
      if (!stripped.isEmpty() && !isUnderline(stripped)) {
        text.add(line);
      }
      next++;
    }
  }

  /** How many backticks or tildes open a fence; 0 where none does. */
  private static int fence(String line) {
    int length = 0;
    while (length < line.length()
        && line.charAt(length) == line.charAt(0)
        && (line.charAt(0) == '`' || line.charAt(0) == '~')) {
      length++;
    }
    return length >= FENCE && line.indexOf('`', length) < 0 ? length : 0;
  }

  private void readFence(String opening) {
    endText();
    int marks = fence(opening);
    String info = opening.substring(marks).strip().toLowerCase(Locale.ROOT);
    List<Line> inside = new ArrayList<>();
    next++;
    while (next < lines.size() && !closes(lines.get(next).text().strip(), opening, marks)) {
      inside.add(lines.get(next));
      next++;
    }
    next++;
    blocks.add(new Block(Type.FENCE, heading, Words.first(info), inside));
  }

  private static boolean closes(String line, String opening, int marks) {
    return fence(line) >= marks
        && fence(line) == line.length()
        && line.charAt(0) == opening.charAt(0);
  }

  /** How many number signs make a line a heading; 0 where it is none. */
  private static int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    boolean isHeading = level < line.length() && line.charAt(level) == ' ';
    return isHeading && level <= DEEPEST_HEADING ? level : 0;
  }

  private void begin(String title) {
    endText();
    String plain = Markup.plain(title);
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) == '#') {
      end--;
    }
    heading = plain.substring(0, end).strip();
    next++;
  }

  private static boolean isUnderline(String line) {
    return line.length() >= FENCE
        && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
  }

  private boolean isJustBefore(Line line) {
    return text.get(text.size() - 1).number() == line.number() - 1;
  }

  private static boolean isRule(Line line) {
    String rule = line.text().strip();
    return rule.indexOf('-') >= 0
        && rule.indexOf('|') >= 0
        && rule.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
  }

  private void readTable() {
    endText();
    List<Line> rows = new ArrayList<>();
    while (next < lines.size() && lines.get(next).text().indexOf('|') >= 0) {
      rows.add(lines.get(next));
      next++;
    }
    blocks.add(new Block(Type.TABLE, heading, "", rows));
  }

  private void skipComment() {
    while (next < lines.size() && !lines.get(next).text().contains("-->")) {
      next++;
    }
    next++;
  }

  private void endText() {
    if (!text.isEmpty()) {
      blocks.add(new Block(Type.TEXT, heading, "", text));
      text.clear();
    }
  }
}
