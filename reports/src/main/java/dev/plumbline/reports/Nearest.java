package dev.plumbline.reports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which words somebody may have meant. */
public final class Nearest {
  private static final int SUGGESTED = 3;

  private Nearest() {}

  /** The words most like one that is none of them, best first; none where all are unlike. */
  public static List<String> to(String word, List<String> known) {
    record Candidate(String word, int edits) {}
    return known.stream()
        .map(candidate -> new Candidate(candidate, edits(word, candidate)))
        .filter(c -> c.edits() <= word.length() / 3 + 1 || sharesWords(word, c.word()))
        .sorted(Comparator.comparing(Candidate::edits).thenComparing(Candidate::word))
        .limit(SUGGESTED)
        .map(Candidate::word)
        .toList();
  }

  private static boolean sharesWords(String word, String candidate) {
    return word.length() > 3 && (candidate.contains(word) || word.contains(candidate));
  }

  /** How many characters to insert, delete or replace to make one word the other. */
  private static int edits(String from, String to) {
    int[] row = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
