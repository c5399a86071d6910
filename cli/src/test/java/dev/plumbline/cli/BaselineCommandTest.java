package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BaselineCommandTest extends LintTest {
  private static final String SECOND = PRIVILEGED.replace("cart", "mail");

  private Path baseline;

  @BeforeEach
  void writeTheBaseline() {
    baseline = folder.resolve("baseline.json");
    Run run = baseline("--output", baseline, folder.resolve("k8s"));
    assertThat(run.out()).endsWith("baseline.json: 1 findings (1 new, 0 no longer there)\n");
    assertThat(run.exitCode()).isZero();
  }

  private static Run baseline(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "baseline";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Program().run(all);
  }

  private Run lintWithBaseline() {
    return lint("--baseline", baseline, folder.resolve("k8s"));
  }

  @Test
  void whatIsKnownDoesNotFail() {
    Run run = lintWithBaseline();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("no findings in 1 resource").contains("; 1 known");
  }

  @Test
  void whatIsNewFails() throws IOException {
    file("k8s/mail.yaml", SECOND);
    Run run = lintWithBaseline();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("mail.yaml:8:7").doesNotContain("cart.yaml:8:7");
  }

  @Test
  void aFindingThatMovedIsStillKnown() throws IOException {
    file("k8s/cart.yaml", "# moved down\n\n" + PRIVILEGED);

    assertThat(lintWithBaseline().exitCode()).isZero();
  }

  @Test
  void whatIsGoneIsSaidAndForgotten() throws IOException {
    file("k8s/cart.yaml", PRIVILEGED.replace("true", "false"));
    assertThat(lintWithBaseline().out()).contains("1 no longer there");

    baseline("--baseline", baseline, "--output", baseline, folder.resolve("k8s"));
    file("k8s/cart.yaml", PRIVILEGED);
    assertThat(lintWithBaseline().exitCode()).isEqualTo(1);
  }

  @Test
  void pruningAddsNothing() throws IOException {
    file("k8s/mail.yaml", SECOND);
    Run run =
        baseline("--baseline", baseline, "--prune", "--output", baseline, folder.resolve("k8s"));

    assertThat(run.out()).endsWith(": 1 findings (0 new, 0 no longer there)\n");
    assertThat(lintWithBaseline().exitCode()).isEqualTo(1);
  }

  @Test
  void theProfileMayNameTheBaseline() throws IOException {
    file("plumbline.yaml", PROFILE + "baseline: baseline.json\n");

    assertThat(lint(folder.resolve("k8s")).exitCode()).isZero();
  }

  @Test
  void theBaselineThatTheProfileNamesIsWrittenWhereItIsNotThereYet() throws IOException {
    file("plumbline.yaml", PROFILE + "baseline: known.json\n");
    Path known = folder.resolve("known.json");
    Run before = lint(folder.resolve("k8s"));
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.out())
        .contains(known + ":1: not written", "it is not there: every finding counts");

    assertThat(baseline(folder.resolve("k8s")).out())
        .isEqualTo(known + ": 1 findings (1 new, 0 no longer there)\n");
    assertThat(lint(folder.resolve("k8s")).exitCode()).isZero();
  }

  @Test
  void nothingIsWrittenWhereSomethingCouldNotBeRead() throws IOException {
    String before = Files.readString(baseline);
    file("k8s/broken.yaml", "a: [");
    Run run = baseline("--output", baseline, folder.resolve("k8s"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nothing is written");
    assertThat(baseline).content().isEqualTo(before);
  }

  @Test
  void aFileThatIsNoBaselineExits2() throws IOException {
    baseline = file("report.json", "{\"schema\": \"plumbline.dev/report/v1\"}");
    Run run = lintWithBaseline();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("a baseline says");
    baseline = folder.resolve("missing.json");
    assertThat(lintWithBaseline().exitCode()).isEqualTo(2);
  }

  @Test
  void everyReportSaysWhatIsKnown() {
    assertThat(lint("--baseline", baseline, "--format", "json", cart).out())
        .contains("\"known\": 1");
    assertThat(lint("--baseline", baseline, "--format", "sarif", cart).out())
        .contains("\"baselineState\": \"unchanged\"");
  }
}
