package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts as kubectl reads them, where that list is at hand. */
class KubectlYamlTest {
  private static final String BETWEEN = "=> ";
  private static final String REPEATED = " STRICTERR";

  @TestFactory
  Stream<DynamicTest> everyTextMeansWhatKubectlMakesOfIt() throws IOException {
    List<DynamicTest> cases = new ArrayList<>();
    for (String line : Files.readAllLines(Shared.path("yaml", "kubectl-131-cases.txt"))) {
      int between = line.lastIndexOf(BETWEEN);
      if (between > 0) {
        String text = unescaped(line.substring(0, between).stripTrailing());
        String meaning = line.substring(between + BETWEEN.length());
        cases.add(DynamicTest.dynamicTest(line, () -> check(text, meaning)));
      }
    }
    assertThat(cases).hasSize(131);
    return cases.stream();
  }

  private static void check(String text, String meaning) {
    boolean refused = meaning.strip().equals("ERR");
    boolean repeated = meaning.endsWith(REPEATED);
    String json = repeated ? meaning.substring(0, meaning.lastIndexOf(REPEATED)) : meaning;

    assertThat(Says.json(text)).isEqualTo(refused ? Says.REFUSED : json.replace("\\u003c", "<"));
    assertThat(Says.hasRepeatedKey(text)).isEqualTo(repeated);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }
}
