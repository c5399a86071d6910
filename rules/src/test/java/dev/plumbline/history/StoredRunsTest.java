package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.InputError;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredRunsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String REPORT =
      """
      {"schema": "plumbline.dev/report/v1",
       "summary": {"day": "2026-10-01", "kubernetesVersion": "v1.34", "files": 5, "resources": 9,
        "findings": {"critical": 1, "high": 2, "medium": 3, "low": 4, "info": 5},
        "known": 6, "gone": 0, "exempted": 7, "notices": 0, "notEvaluated": 8, "inputErrors": 0},
       "findings": [{"rule": "x", "severity": "high", "state": "held", "summary": {}}],
       "requirements": [{"id": "A", "state": "held", "findings": ["f"]},
        {"id": "B", "state": "held"}, {"id": "C", "state": "broken"},
        {"id": "D", "state": "unverified"}]}
      """;

  @TempDir private Path folder;

  private void store(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void storeDay(String name, String day) throws IOException {
    store(name, REPORT.replace("2026-10-01", day));
  }

  private StoredRuns read() {
    return StoredRuns.read(folder, TODAY);
  }

  private List<LocalDate> days() {
    return read().history().runs().stream().map(Run::day).toList();
  }

  private List<String> messages() {
    return read().errors().stream().map(InputError::message).toList();
  }

  @Test
  void aStoredReportTellsItsFigures() throws IOException {
    store("a.json", REPORT);
    assertThat(read().errors()).isEmpty();
    assertThat(read().history().runs())
        .containsExactly(
            new Run(
                LocalDate.of(2026, 10, 1),
                9,
                Map.of(
                    Severity.CRITICAL, 1,
                    Severity.HIGH, 2,
                    Severity.MEDIUM, 3,
                    Severity.LOW, 4,
                    Severity.INFO, 5),
                6,
                7,
                8,
                0,
                new Run.Requirements(2, 1, 1)));
    Run run = read().history().runs().get(0);
    assertThat(run.count()).isEqualTo(15);
    assertThat(run.setAside()).isEqualTo(13);
    assertThat(run.requirements().all()).isEqualTo(4);
  }

  @Test
  void runsAreSortedByDayWhateverTheirNames() throws IOException {
    storeDay("a.json", "2026-11-20");
    storeDay("b.json", "2025-12-31");
    storeDay("c.json", "2026-02-28");
    assertThat(days())
        .containsExactly(
            LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 11, 20));
  }

  @Test
  void ofTwoRunsOfOneDayTheLaterNameCounts() throws IOException {
    store("2026-10-01T09.json", REPORT);
    store("2026-10-01T17.json", REPORT.replace("\"resources\": 9", "\"resources\": 10"));
    assertThat(read().history().runs()).singleElement().returns(10, Run::resources);
    assertThat(read().history().replaced()).isEqualTo(1);
  }

  @Test
  void aRunOfTodayIsReplacedByTheOneThatAsks() throws IOException {
    storeDay("a.json", "2026-11-21");
    assertThat(read().errors()).isEmpty();
    assertThat(read().history()).isEqualTo(new History(List.of(), 1));
  }

  @Test
  void aRunOfTomorrowIsAnError() throws IOException {
    storeDay("a.json", "2026-11-22");
    assertThat(messages()).containsExactly("a run of 2026-11-22, and today is 2026-11-21");
  }

  @Test
  void anEmptyFolderHoldsNoRun() {
    assertThat(read().errors()).isEmpty();
    assertThat(read().history()).isEqualTo(History.NONE);
  }

  @Test
  void aMissingFolderIsAnErrorThatNamesIt() {
    Path missing = folder.resolve("missing");
    assertThat(StoredRuns.read(missing, TODAY).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.location().file()).endsWith("/missing"))
        .satisfies(
            error ->
                assertThat(error.message())
                    .isEqualTo(
                        "the profile names it as history, and there is no such folder: create"
                            + " it"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          report/v1  | report/v2  | a report of "plumbline.dev/report/v2", which this version of
          report/v1  | baseline/v1| no report of Plumbline in JSON, which says "schema":
          "day"      | "days"     | summary.day is missing: an earlier version did not write it
          2026-10-01 | 2026-02-30 | summary.day "2026-02-30" is no day
          2026-10-01 | +99999-1-1 | summary.day "+99999-1-1" is no day
          "high"     | "HIGH"     | summary.findings.high is no count
          "known": 6 | "known": -6| summary.known is no count
          "known": 6 | "known": "6" | summary.known is no count
          "known": 6 | "known": 99999999999999999999 | summary.known is no count
          "known"    | "day"      | not valid JSON: Duplicate field 'day'
          "summary": | "total":   | summary.day is missing
          [{"id"     | [[{"id"    | not valid JSON: Unexpected close marker
          """)
  void whatIsNoReportIsAnErrorThatSaysWhy(String right, String wrong, String message)
      throws IOException {
    assertThat(REPORT).contains(right);
    store("a.json", REPORT.replace(right, wrong));
    assertThat(read().history().runs()).isEmpty();
    assertThat(messages()).singleElement().asString().startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          []              | no report of Plumbline
          7               | no report of Plumbline
          {} {}           | more than one value is in this file
          {"schema":      | not valid JSON: Unexpected end-of-input
          {a: b}          | not valid JSON: Unexpected character
          {"requirements": [[{"state": "held"}], 7]} | no report of Plumbline
          """)
  void otherFilesAreErrors(String text, String message) throws IOException {
    store("b.json", text);
    assertThat(messages()).singleElement().asString().startsWith(message);
  }

  @Test
  void anErrorNamesFileLineAndColumnAndHidesNoOtherRun() throws IOException {
    store("a.json", "{\n  \"schema\": ?\n}");
    store("b.json", REPORT);
    store("c.json", "");
    assertThat(days()).hasSize(1);
    assertThat(read().errors().get(0).location())
        .returns(2, place -> place.line())
        .satisfies(place -> assertThat(place.file()).endsWith("/a.json"));
    assertThat(messages().get(1)).startsWith("empty, where a stored run belongs");
  }

  @Test
  void whatIsNestedTooDeeplyOrTooLargeIsAnErrorAndNoMore() throws IOException {
    store("a.json", "{\"x\":".repeat(100_000));
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("b.json").toFile(), "rw")) {
      large.setLength((64L << 20) + 1);
    }
    assertThat(messages())
        .satisfiesExactly(
            deep -> assertThat(deep).contains("nesting depth"),
            large -> assertThat(large).isEqualTo("larger than 67,108,864 bytes, so not read"));
  }

  @Test
  void tooManyFilesAreAnErrorAndNoneIsRead() throws IOException {
    for (int i = 0; i <= 2_000; i++) {
      store(i + ".json", "");
    }
    assertThat(messages()).singleElement().asString().startsWith("holds 2,001 stored runs");
  }

  @Test
  void onlyFilesOfThatNameCount() throws IOException {
    store("a.json", REPORT);
    store("README.md", "x");
    store(".partial.json", "");
    Files.createDirectory(folder.resolve("2025.json"));
    assertThat(read().errors()).isEmpty();
    assertThat(days()).hasSize(1);
  }

  @Test
  void aLinkIsFollowedAndAFileReadOnce() throws IOException {
    store("a.json", REPORT);
    Files.createSymbolicLink(folder.resolve("latest.json"), Path.of("a.json"));
    assertThat(read().history().replaced()).isZero();
    assertThat(days()).hasSize(1);
    Files.createSymbolicLink(folder.resolve("none.json"), Path.of("missing.json"));
    Files.createSymbolicLink(folder.resolve("round.json"), Path.of("round.json"));
    assertThat(messages()).containsExactly("the link leads nowhere", "the link leads nowhere");
  }

  @Test
  void otherEncodingsOfJsonAreReadToo() throws IOException {
    Files.write(folder.resolve("a.json"), REPORT.getBytes(StandardCharsets.UTF_16LE));
    assertThat(days()).hasSize(1);
  }

  @Test
  void aFolderHoldsItsOwnReportsOnly() {
    assertThat(StoredRuns.holds(folder, folder.resolve("x/../a.json"))).isTrue();
    assertThat(StoredRuns.holds(folder, folder.resolve("x/a.json"))).isFalse();
    assertThat(StoredRuns.holds(folder, folder.resolve("a.yaml"))).isFalse();
    assertThat(StoredRuns.holds(folder, folder.resolve(".a.json"))).isFalse();
  }
}
