package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact of each document is held, and one changed value breaks exactly that fact. */
class FactsTest {
  private static final Path FACTS = Path.of("src/test/resources/facts");

  /** Facts that no manifest can show, in all systems together. */
  private static final int MOST_UNVERIFIED = 5;

  @TempDir Path folder;

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
                    .as("%s: %s %s", fact.id(), fact.reason(), fact.findings())
                    .isNotEqualTo(State.BROKEN));
  }

  @Test
  void onlyFewFactsCannotBeShown() throws Exception {
    long unverified = 0;
    for (String system : systems()) {
      unverified +=
          Examples.lint(system).requirements().stream()
              .filter(fact -> fact.state() == State.UNVERIFIED)
              .count();
    }
    assertThat(unverified).isLessThanOrEqualTo(MOST_UNVERIFIED);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void everyFactThatIsHeldHasAChangeThatBreaksIt(String system) throws Exception {
    Set<String> held =
        Examples.lint(system).requirements().stream()
            .filter(fact -> fact.state() == State.HELD)
            .map(RequirementState::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(changes().stream().filter(c -> c.system().equals(system)).map(Change::fact))
        .containsAll(held);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneChangedValueBreaksExactlyItsFact(Change change) throws Exception {
    Set<Integer> changed = change.applyIn(folder);
    Report report = Examples.lint(folder.resolve(change.system()).toString());

    assertThat(
            report.requirements().stream()
                .filter(fact -> fact.state() == State.BROKEN)
                .map(RequirementState::id))
        .as("%s", report.findings())
        .containsExactly(change.fact());
    assertThat(report.requirements())
        .filteredOn(fact -> fact.id().equals(change.fact()))
        .flatExtracting(RequirementState::findings)
        .anySatisfy(finding -> assertThat(isAt(finding, change, changed)).isTrue());
  }

  private static boolean isAt(Finding finding, Change change, Set<Integer> lines) {
    return finding.location().file().endsWith(change.file())
        && IntStream.rangeClosed(finding.location().line(), finding.location().line())
            .anyMatch(lines::contains);
  }
}
