package dev.plumbline;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plumbline has to decide 156 cases, which tests name as in "S-57: the container's value overrides
 * the pod's". Each is named by a test of some module, or stands here with the reason why not.
 */
class SemanticCasesTest {
  private static final int LAST = 156;
  private static final Pattern NAME =
      Pattern.compile("@(?:DisplayName|Tag)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CASE = Pattern.compile("\\bS-(\\d+)\\b");

  private static final String NOT_INSTALLED =
      "the webhook has no installation manifests yet, and these are what it is about";

  /** May only become shorter. */
  private static final Map<Integer, String> NOT_YET =
      Map.ofEntries(
          entry(124, NOT_INSTALLED),
          entry(125, NOT_INSTALLED),
          entry(131, NOT_INSTALLED),
          entry(132, NOT_INSTALLED),
          entry(133, NOT_INSTALLED),
          entry(134, NOT_INSTALLED),
          entry(
              138,
              "no rule says that it sees fields which the API server drops before the webhook"));

  private static final SortedSet<Integer> NAMED = new TreeSet<>();

  @BeforeAll
  static void readTheTests() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path tests : modules.map(module -> module.resolve("src/test")).toList()) {
        if (Files.isDirectory(tests)) {
          NAMED.addAll(casesIn(tests));
        }
      }
    }
  }

  private static SortedSet<Integer> casesIn(Path tests) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> NAME.matcher(text(file)).results())
          .flatMap(name -> CASE.matcher(name.group(1)).results())
          .map(MatchResult::group)
          .map(name -> Integer.valueOf(name.substring("S-".length())))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SortedSet<Integer> cases(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCaseIsNamedByATest() {
    SortedSet<Integer> unnamed = cases(1, LAST);
    unnamed.removeAll(NAMED);
    unnamed.removeAll(NOT_YET.keySet());
    assertThat(unnamed).as("cases that no test names in its @DisplayName").isEmpty();
  }

  @Test
  void whatIsTestedNeedsNoExcuse() {
    assertThat(NOT_YET).doesNotContainKeys(NAMED.toArray(Integer[]::new));
  }

  @Test
  void noTestNamesACaseThatDoesNotExist() {
    assertThat(cases(1, LAST)).containsAll(NAMED).containsAll(NOT_YET.keySet());
  }

  @Test
  void resourcesUsersProbesAndTlsHaveNoExcuse() {
    assertThat(NOT_YET).doesNotContainKeys(cases(1, 27).toArray(Integer[]::new));
    assertThat(NOT_YET).doesNotContainKeys(cases(57, 120).toArray(Integer[]::new));
  }
}
