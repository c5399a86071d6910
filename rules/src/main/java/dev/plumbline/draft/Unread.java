package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that the draft does not say, and why.
 *
 * @param text as the document has it
 */
record Unread(int line, String reason, String text) {
  private static final int SHOWN = 3;
  private static final int LONGEST = 60;
  private static final int NEAR = 4;

  /** One line for all that stand together for the same reason, in the order of the document. */
  static List<String> told(List<Unread> all) {
    List<Unread> sorted =
        all.stream()
            .sorted(Comparator.comparingInt(Unread::line).thenComparing(Unread::reason))
            .toList();
    List<String> told = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean isEnd =
          i == sorted.size()
              || !sorted.get(i).reason().equals(sorted.get(i - 1).reason())
              || sorted.get(i).line() - sorted.get(i - 1).line() > NEAR;
      if (isEnd) {
        told.add(told(start, i, sorted));
        start = i;
      }
    }
    return told;
  }

  private static String told(int from, int to, List<Unread> sorted) {
    List<Unread> together = sorted.subList(from, to);
    int first = together.get(0).line();
    int last = together.get(together.size() - 1).line();
    String where = first == last ? "line " + first : "lines %d-%d".formatted(first, last);
    List<String> texts =
        together.stream().limit(SHOWN).map(unread -> shortened(unread.text())).toList();
    String more = together.size() > SHOWN ? "; … (%d in all)".formatted(together.size()) : "";
    return "%s: %s: %s%s"
        .formatted(where, together.get(0).reason(), String.join("; ", texts), more);
  }

  private static String shortened(String text) {
    String stripped = text.strip();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(LONGEST, stripped.length()); i++) {
      char c = stripped.charAt(i);
      boolean isPrinted =
          !Character.isISOControl(c)
              && !Character.isSurrogate(c)
              && c != '\u2028'
              && c != '\u2029'
              && c != '\uFEFF';
      line.append(isPrinted ? c : ' ');
    }
    return stripped.length() <= LONGEST ? line.toString().strip() : line + "…";
  }
}
