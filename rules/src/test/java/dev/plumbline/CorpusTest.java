package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often each rule, the opt-in ones included, finds something in real manifests, each project
 * being a world of its own. What changes there is to be looked at before it is accepted by {@code
 * -Dplumbline.corpus.write=true}.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("plumbline.shared", "../../shared"), "corpus");
  private static final Path COUNTS =
      Path.of("src/test/resources/dev/plumbline/corpus-findings.tsv");

  @BeforeEach
  void theCorpusIsAtHand() {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no manifests in " + CORPUS);
  }

  @Test
  void everyRuleFindsWhatItFoundBefore() throws IOException {
    List<String> counts = counts();
    if (Boolean.getBoolean("plumbline.corpus.write")) {
      Files.write(COUNTS, counts);
    }
    assertThat(counts).containsExactlyElementsOf(Files.readAllLines(COUNTS));
  }

  @Test
  void everyFileCanBeRead() throws IOException {
    for (Path project : projects()) {
      assertThat(read(project).errors()).as(project.toString()).isEmpty();
    }
  }

  /** Lines of rule and count, for the rules that found something. */
  private static List<String> counts() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (Path project : projects()) {
      AllRules.judge(read(project).inventory(World.CLOSED)).findings().stream()
          .collect(Collectors.groupingBy(CorpusTest::rule, Collectors.counting()))
          .forEach((rule, count) -> counts.merge(rule, count, Long::sum));
    }
    return counts.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }

  private static String rule(Finding finding) {
    return finding.rule().id();
  }

  private static Reading read(Path project) {
    return ManifestReader.withDefaults().read(List.of(project), file -> false, count -> {});
  }

  private static List<Path> projects() throws IOException {
    try (Stream<Path> children = Files.list(CORPUS)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
