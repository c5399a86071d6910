package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.evaluate.RequirementState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No fact of a document is left out of its blueprint. */
class FactIdsTest {
  private static final Path IDS = Path.of("src/test/resources/fact-ids.txt");
  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]{2}-[A-Z]{3}-\\d+) \\|", Pattern.MULTILINE);

  static List<String> systems() throws IOException {
    return FactsTest.systems();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void aBlueprintHasEveryFactOfItsDocument(String system) throws Exception {
    List<String> ids =
        Examples.lint(system).requirements().stream().map(RequirementState::id).toList();
    String prefix = ids.get(0).substring(0, 3);
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(IDS).stream().filter(id -> id.startsWith(prefix)).toList());
  }

  @Test
  void theListIsThatOfTheDocuments() throws Exception {
    Path facts = Path.of(System.getProperty("plumbline.shared", "../../shared"), "FACTS.md");
    assumeTrue(Files.exists(facts), () -> "skipped: there is no " + facts.toAbsolutePath());
    assertThat(Files.readAllLines(IDS))
        .isEqualTo(ROW.matcher(Files.readString(facts)).results().map(FactIdsTest::id).toList());
  }

  private static String id(MatchResult row) {
    return row.group(1);
  }
}
