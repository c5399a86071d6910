package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.InputError;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  @TempDir private Path folder;

  private void store(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void storeDay(String name, String day) throws IOException {
    store(name, RunReaderTest.REPORT.replace("2026-10-01", day));
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
    store("2026-10-01T09.json", RunReaderTest.REPORT);
    store(
        "2026-10-01T17.json",
        RunReaderTest.REPORT.replace("\"resources\": 9", "\"resources\": 10"));
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

  @Test
  void anErrorNamesFileLineAndColumnAndHidesNoOtherRun() throws IOException {
    store("a.json", "{\n  \"schema\": ?\n}");
    store("b.json", RunReaderTest.REPORT);
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
    store("a.json", RunReaderTest.REPORT);
    store("README.md", "x");
    store(".partial.json", "");
    Files.createDirectory(folder.resolve("2025.json"));
    assertThat(read().errors()).isEmpty();
    assertThat(days()).hasSize(1);
  }

  @Test
  void aLinkIsFollowedAndAFileReadOnce() throws IOException {
    store("a.json", RunReaderTest.REPORT);
    Files.createSymbolicLink(folder.resolve("latest.json"), Path.of("a.json"));
    assertThat(read().history().replaced()).isZero();
    assertThat(days()).hasSize(1);
    Files.createSymbolicLink(folder.resolve("none.json"), Path.of("missing.json"));
    Files.createSymbolicLink(folder.resolve("round.json"), Path.of("round.json"));
    assertThat(messages()).containsExactly("the link leads nowhere", "the link leads nowhere");
  }

  @Test
  void aFolderHoldsItsOwnReportsOnly() {
    assertThat(StoredRuns.holds(folder, folder.resolve("x/../a.json"))).isTrue();
    assertThat(StoredRuns.holds(folder, folder.resolve("x/a.json"))).isFalse();
    assertThat(StoredRuns.holds(folder, folder.resolve("a.yaml"))).isFalse();
    assertThat(StoredRuns.holds(folder, folder.resolve(".a.json"))).isFalse();
  }
}
