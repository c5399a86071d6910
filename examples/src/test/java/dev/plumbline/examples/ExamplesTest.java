package dev.plumbline.examples;

import static dev.plumbline.reports.Format.JSON;
import static dev.plumbline.reports.Format.SARIF;
import static dev.plumbline.reports.Format.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.library.Library;
import dev.plumbline.reports.Format;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  /** Writes the golden files instead of comparing with them. */
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<String> systems() {
    return Examples.SYSTEMS;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void aTrueSystemPasses(String system) throws Exception {
    Report report = Examples.lint(system);

    assertThat(report.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.findings())
        .filteredOn(finding -> !finding.rule().id().equals("blueprint-document-totals"))
        .allMatch(finding -> finding.severity() == Severity.INFO);
    assertThat(report.resources()).isGreaterThan(40);
    assertThat(report.unusedExemptions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void theBrokenTwinIsLeftOutOfItsSystemAndFailsByItself(String system) throws Exception {
    Report broken = Examples.lint(system + "/broken");

    assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(broken.exempted()).hasSize(1);
    assertThat(broken.unusedExemptions().stream().map(UnusedExemption::why))
        .containsExactlyInAnyOrder(Why.EXPIRED, Why.MATCHES_NOTHING);
  }

  @Test
  void everyFamilyOfRulesFiresInTheBrokenTwins() throws Exception {
    Set<String> fired =
        Stream.concat(
                Examples.lint("vibebox/broken").findings().stream(),
                Examples.lint("vikingthe-dev/broken").findings().stream())
            .map(finding -> finding.rule().id())
            .collect(Collectors.toSet());

    Map<String, List<String>> families =
        Library.rules().stream()
            .filter(rule -> rule.spec().enabled())
            .collect(
                Collectors.groupingBy(
                    rule -> rule.getClass().getPackageName(),
                    Collectors.mapping(rule -> rule.spec().id(), Collectors.toList())));
    assertThat(families)
        .allSatisfy((family, rules) -> assertThat(fired).containsAnyElementsOf(rules));
  }

  static Stream<String> golden() {
    return Examples.SYSTEMS.stream()
        .flatMap(system -> Stream.of(TEXT, JSON, SARIF).map(format -> system + " " + format));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theReportOfABrokenTwinIsTheGoldenOne(String systemAndFormat) throws Exception {
    List<String> parts = List.of(systemAndFormat.split(" "));
    Format format = Format.of(parts.get(1)).orElseThrow();
    StringWriter written = new StringWriter();
    format.writer().write(Examples.lint(parts.get(0) + "/broken"), written);

    Path file = GOLDEN.resolve(parts.get(0) + "-broken." + (format == TEXT ? "txt" : format));
    if (WRITE) {
      write(file, written.toString());
    }
    assertThat(written.toString()).isEqualTo(Files.readString(file));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(GOLDEN);
    Files.writeString(file, text);
  }
}
