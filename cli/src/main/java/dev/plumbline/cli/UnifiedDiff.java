package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How one text differs from another, line by line, as {@code patch} reads it. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line of either text.
   *
   * @param mark a blank where both have it, a minus where the first has, a plus where the other
   */
  private record Line(char mark, String text, int before, int after) {}

  private UnifiedDiff(String before, String after) {
    this.before = split(before);
    this.after = split(after);
  }

  /** The difference between two texts of a file; empty where there is none. */
  static String of(String file, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(before, after);
    diff.align();
    String hunks = diff.hunks();
    boolean absolute = file.startsWith("/");
    return hunks.isEmpty()
        ? ""
        : "--- %s\n+++ %s\n".formatted(absolute ? file : "a/" + file, absolute ? file : "b/" + file)
            + hunks;
  }

  /** The lines with what ends them; the last may end without. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  /** Finds the fewest lines to remove and to add, by Myers's algorithm. */
  private void align() {
    int most = before.size() + after.size();
    int[] reached = new int[2 * most + 2];
    List<int[]> history = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      history.add(reached.clone());
      for (int k = -edits; k <= edits; k += 2) {
        int x = step(reached, most, k, edits);
        while (isSame(x, x - k)) {
          x++;
        }
        reached[most + k] = x;
        if (x >= before.size() && x - k >= after.size()) {
          trace(history, most);
          return;
        }
      }
    }
  }

  /** How far it goes on a diagonal with one edit more. */
  private static int step(int[] reached, int middle, int k, int edits) {
    boolean down = k == -edits || (k != edits && reached[middle + k - 1] < reached[middle + k + 1]);
    if (edits == 0) {
      return 0;
    }
    return down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
  }

  private boolean isSame(int x, int y) {
    return x < before.size() && y < after.size() && before.get(x).equals(after.get(y));
  }

  private void trace(List<int[]> history, int middle) {
    int x = before.size();
    int y = after.size();
    for (int edits = history.size() - 1; edits >= 0; edits--) {
      int[] reached = history.get(edits);
      int k = x - y;
      int start = step(reached, middle, k, edits);
      while (x > start) {
        x--;
        y--;
        lines.add(new Line(' ', before.get(x), x, y));
      }
      if (edits > 0) {
        boolean down =
            k == -edits || (k != edits && reached[middle + k - 1] < reached[middle + k + 1]);
        if (down) {
          y--;
          lines.add(new Line('+', after.get(y), x, y));
        } else {
          x--;
          lines.add(new Line('-', before.get(x), x, y));
        }
      }
    }
    Collections.reverse(lines);
  }

  private String hunks() {
    StringBuilder hunks = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).mark() == ' ') {
        at++;
        continue;
      }
      int start = Math.max(0, at - CONTEXT);
      int end = at;
      for (int i = at; i < lines.size() && i <= end + 2 * CONTEXT; i++) {
        end = lines.get(i).mark() == ' ' ? end : i;
      }
      end = Math.min(lines.size(), end + 1 + CONTEXT);
      hunk(lines.subList(start, end), hunks);
      at = end;
    }
    return hunks.toString();
  }

  private static void hunk(List<Line> hunk, StringBuilder out) {
    long removed = hunk.stream().filter(line -> line.mark() != '+').count();
    long added = hunk.stream().filter(line -> line.mark() != '-').count();
    Line first = hunk.get(0);
    out.append(
        "@@ -%d,%d +%d,%d @@\n"
            .formatted(
                first.before() + (removed == 0 ? 0 : 1),
                removed,
                first.after() + (added == 0 ? 0 : 1),
                added));
    for (Line line : hunk) {
      out.append(line.mark()).append(line.text());
      if (!line.text().endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
