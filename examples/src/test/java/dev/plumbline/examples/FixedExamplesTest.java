package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Repair;
import dev.plumbline.evaluate.RepairedFile;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is fixed in the broken twins is gone afterwards, and nothing new is there. */
class FixedExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  static List<String> systems() {
    return Examples.SYSTEMS;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void fixableFindingsAreGoneAndNoneIsNew(String system) throws Exception {
    copy(Path.of(system, "broken"), folder);
    Report before = lint().run(Library.rules(), TODAY, InputStream.nullInputStream(), files -> {});
    assertThat(before.fixable()).isPositive();

    Repair.Result result = Repair.of(lint(), Library.rules(), TODAY, finding -> true, files -> {});
    for (RepairedFile file : result.files()) {
      assertThat(file.write()).isTrue();
    }

    Report after = lint().run(Library.rules(), TODAY, InputStream.nullInputStream(), files -> {});
    assertThat(after.fixable()).isZero();
    assertThat(fingerprints(after)).isEqualTo(fingerprints(result.report()));
    assertThat(fingerprints(before)).containsAll(fingerprints(after));
    assertThat(after.findings())
        .hasSizeLessThanOrEqualTo(before.findings().size() - result.fixed().size());
  }

  private Lint lint() {
    return Lint.of(List.of(folder.toString()));
  }

  private static List<String> fingerprints(Report report) {
    return report.findings().stream().map(Finding::fingerprint).toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
