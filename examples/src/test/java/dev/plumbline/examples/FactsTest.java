package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact of each document is held, and one changed value breaks exactly that fact. */
class FactsTest {
  private static final Path FACTS = Path.of("src/test/resources/facts");

  /** Facts that no manifest can show, in all systems together. */
  private static final int MOST_UNVERIFIED = 5;

  private static final Map<String, Map<String, State>> STATES = new HashMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void judgeEachSystem() throws IOException, ProfileException {
    for (String system : systems()) {
      STATES.put(system, states(Examples.lint(system)));
    }
  }

  private static Map<String, State> states(Report report) {
    return report.requirements().stream()
        .collect(Collectors.toMap(RequirementState::id, RequirementState::state));
  }

  static List<String> systems() throws IOException {
    try (Stream<Path> files = Files.list(FACTS)) {
      return files.map(file -> file.getFileName().toString().replace(".tsv", "")).sorted().toList();
    }
  }

  static List<Change> changes() throws IOException {
    List<Change> changes = new ArrayList<>();
    for (String system : systems()) {
      changes.addAll(Change.of(system, FACTS.resolve(system + ".tsv")));
    }
    return changes;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void everyFactIsHeld(String system) throws Exception {
    Report report = Examples.lint(system);
    assertThat(report.requirements()).isNotEmpty();
    assertThat(report.requirements())
        .allSatisfy(
            fact ->
                assertThat(fact.state())
                    .as("%s: %s %s", fact.id(), fact.reason(), messages(fact.findings()))
                    .isNotEqualTo(State.BROKEN));
  }

  @Test
  void onlyFewFactsCannotBeShown() {
    assertThat(STATES.values().stream().flatMap(states -> states.values().stream()))
        .filteredOn(State.UNVERIFIED::equals)
        .hasSizeLessThanOrEqualTo(MOST_UNVERIFIED);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void everyFactThatIsHeldHasAChangeThatBreaksIt(String system) throws IOException {
    Map<String, State> held = new TreeMap<>(STATES.get(system));
    held.values().removeIf(state -> state != State.HELD);
    assertThat(changes().stream().filter(c -> c.system().equals(system)).map(Change::fact))
        .containsAll(held.keySet());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneChangedValueBreaksExactlyItsFact(Change change) throws Exception {
    Set<String> changed = change.applyIn(folder);
    Report report = Examples.lint(folder.resolve(change.system()).toString());

    Map<String, State> expected = new HashMap<>(STATES.get(change.system()));
    expected.put(change.fact(), State.BROKEN);
    assertThat(states(report)).as("%s", messages(report.findings())).isEqualTo(expected);
    assertThat(report.requirements())
        .filteredOn(fact -> fact.id().equals(change.fact()))
        .flatExtracting(RequirementState::findings)
        .extracting(FactsTest::place)
        .containsAnyElementsOf(changed);
  }

  private static String place(Finding finding) {
    return finding.location().file() + ":" + finding.location().line();
  }

  private static List<String> messages(List<Finding> findings) {
    return findings.stream().map(one -> one.location() + " " + one.message()).toList();
  }
}
