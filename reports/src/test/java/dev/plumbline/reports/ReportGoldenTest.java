package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One of everything in each of the small formats; HTML is tried by what it holds. */
class ReportGoldenTest {
  /** Writes the golden files instead of comparing with them. */
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");

  private static final Path FOLDER = Path.of("src/test/resources/dev/plumbline/reports");

  @ParameterizedTest
  @CsvSource({
    "JSON, everything.json",
    "JUNIT, everything.xml",
    "MARKDOWN, everything.md",
    "GITHUB, everything.github.txt",
    "GITLAB, everything.gitlab.json",
    "POLICYREPORT, everything.yaml",
    "CSV, everything.csv",
  })
  void everyPartOfAReportIsWritten(Format format, String golden) throws Exception {
    String written = Sample.write(format.writer(), Sample.everything()).replace("\r\n", "\n");
    if (WRITE) {
      Files.writeString(FOLDER.resolve(golden), written);
    }
    assertThat(written).isEqualTo(Files.readString(FOLDER.resolve(golden)));
  }
}
