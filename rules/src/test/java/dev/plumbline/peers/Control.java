package dev.plumbline.peers;

import dev.plumbline.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of ours answers to a check of another tool.
 *
 * @param rules none where nothing does
 * @param reason why nothing does; else empty or a remark
 */
record Control(String name, List<Match> rules, String reason) {

  /** Findings of a rule, or those of them whose path has that part. */
  record Match(String rule, String path) {

    static Match of(String text) {
      int at = text.indexOf('@');
      return at < 0
          ? new Match(text, "")
          : new Match(text.substring(0, at), text.substring(at + 1));
    }

    boolean matches(Finding finding) {
      return finding.rule().id().equals(rule) && finding.path().contains(path);
    }
  }

  /** A line of three columns: the check's name, our rules or a dash, a reason or remark. */
  static Control of(List<String> columns) {
    List<Match> rules =
        columns.get(1).equals("-")
            ? List.of()
            : Stream.of(columns.get(1).split(", ")).map(Match::of).toList();
    return new Control(columns.get(0), rules, columns.get(2));
  }

  boolean isAnswered() {
    return !rules.isEmpty();
  }

  boolean matches(Finding finding) {
    return rules.stream().anyMatch(match -> match.matches(finding));
  }
}
