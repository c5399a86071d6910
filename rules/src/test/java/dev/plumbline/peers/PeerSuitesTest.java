package dev.plumbline.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.library.Library;
import dev.plumbline.peers.Control.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plumbline and the test suites of other tools agree, or it is written down why they do not. */
class PeerSuitesTest {

  static Stream<PeerSuite> suites() {
    return Stream.of("kube-score", "kube-linter", "polaris").map(PeerSuite::new);
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyRowAgreesOrIsAListedDifference(PeerSuite suite) throws IOException {
    assumeAtHand(suite);
    Map<String, JudgedFile> judged = new HashMap<>();
    Set<Row> differing = new LinkedHashSet<>();
    int agreeing = 0;
    int unanswered = 0;
    List<Row> rows = suite.rows();
    for (Row row : rows) {
      Control control = Objects.requireNonNull(suite.controls().get(row.control()), row.control());
      if (!control.isAnswered()) {
        unanswered++;
        continue;
      }
      if (!judged.containsKey(row.file())) {
        judged.put(row.file(), JudgedFile.of(suite.folder().resolve(row.file())));
      }
      boolean fails = judged.get(row.file()).fails(row, control);
      if (fails == row.expect().equals("fail")) {
        agreeing++;
      } else {
        differing.add(row);
      }
    }
    int differ = rows.size() - agreeing - unanswered;
    System.out.printf(
        "%s: %d rows, %d agree, %d differ, %d have no rule%n",
        suite, rows.size(), agreeing, differ, unanswered);
    assertThat(differing).containsExactlyInAnyOrderElementsOf(suite.differences().keySet());
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyControlOfTheSuiteIsMapped(PeerSuite suite) throws IOException {
    assumeAtHand(suite);
    assertThat(suite.controls().keySet())
        .containsExactlyInAnyOrderElementsOf(
            suite.rows().stream().map(Row::control).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyControlHasRulesThatExistOrAReason(PeerSuite suite) {
    Set<String> rules =
        Library.rules().stream().map(rule -> rule.spec().id()).collect(Collectors.toSet());
    List<String> wrong = new ArrayList<>();
    for (Control control : suite.controls().values()) {
      if (!control.isAnswered() && control.reason().isBlank()) {
        wrong.add(control.name() + " has neither a rule nor a reason");
      }
      control.rules().stream()
          .map(Match::rule)
          .filter(rule -> !rules.contains(rule))
          .forEach(rule -> wrong.add(control.name() + " names a rule that is none: " + rule));
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyDifferenceCitesACaseOrAField(PeerSuite suite) {
    assertThat(suite.differences().values())
        .allMatch(reason -> reason.matches("(S-[0-9]+|[A-Z][A-Za-z]+\\.[a-z][A-Za-z]+): .+"));
  }

  private static void assumeAtHand(PeerSuite suite) {
    assumeTrue(Files.isDirectory(suite.folder()), () -> "no suite in " + suite.folder());
  }
}
