package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that are kept, and how the next ones compare with them. */
class LintHistoryTest extends LintTest {

  private Path history;

  @BeforeEach
  void keepAHistory() throws IOException {
    history = Files.createDirectory(folder.resolve("history"));
    file("plumbline.yaml", PROFILE + "history: history\n");
  }

  /** Lints, keeps the report, and lets that many days go by. */
  private void runAndWait(int days) throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate then = today.minusDays(days);
    Path kept = history.resolve(then + ".json");
    lint("--output", "json=" + kept, folder);
    String day = "\"day\": \"%s\"";
    Files.writeString(
        kept, Files.readString(kept).replace(day.formatted(today), day.formatted(then)));
  }

  @Test
  void threeRunsMakeATrend() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    file("k8s/mail.yaml", PRIVILEGED.replace("cart", "mail"));
    file("k8s/shop.yaml", PRIVILEGED.replace("cart", "shop"));
    runAndWait(30);
    Files.delete(folder.resolve("k8s/shop.yaml"));
    runAndWait(5);
    Files.delete(folder.resolve("k8s/mail.yaml"));
    Run run = lint("--format", "html", folder);

    assertThat(run.out())
        .contains(
            "<p>2 findings fewer than on %s, and 1 finding fewer than on %s, the run before this one. "
                .formatted(today.minusDays(30), today.minusDays(5)))
        .contains("Objects judged: 1, and 3 on " + today.minusDays(30));
    assertThat(lint(folder).out())
        .contains("\ntrend: 2 findings fewer than on " + today.minusDays(30) + "\n")
        .contains("; 1 document skipped (1 plumbline)\n");
  }

  @Test
  void theRunOfTodayMayBeKeptAndTakenAgain() throws IOException {
    runAndWait(3);
    runAndWait(0);
    runAndWait(0);

    assertThat(lint(folder).out())
        .contains("\ntrend: as many findings as on " + LocalDate.now(ZoneOffset.UTC).minusDays(3));
  }

  @Test
  void whatIsNoReportIsAnInputErrorAndTheRestIsJudged() throws IOException {
    Files.writeString(history.resolve("\u001b[31m<b>.json"), "{}");
    Run run = lint(folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("/\\u001b[31m<b>.json:1:1: ERROR no report of Plumbline in JSON")
        .contains("1 finding ");
    assertThat(lint("--format", "html", folder).out()).contains("/\\u001b[31m&lt;b&gt;.json:1:1");
  }

  @Test
  void aMissingFolderIsAnInputError() throws IOException {
    Files.delete(history);
    Run run = lint(folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("history:1:1: ERROR the profile names it as history");
  }
}
