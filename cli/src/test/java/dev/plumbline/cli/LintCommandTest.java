package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintCommandTest extends LintTest {

  @Test
  void aFindingAtTheThresholdExits1() {
    Run run = lint(cart);
    assertThat(run.out())
        .isEqualTo(
            """
            %s:8:7: CRITICAL test-privileged: container "app" is privileged
                Pod default/cart: spec.containers[app].securityContext.privileged
                fix: Mend it.

            1 finding (1 critical, 0 high, 0 medium, 0 low, 0 info) in 1 resource of 1 file, as of Kubernetes v1.37
            failed: 1 finding at or above high
            """
                .formatted(cart));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void nothingAtTheThresholdExits0() throws IOException {
    Path clean = file("clean.yaml", PRIVILEGED.replace("true", "false"));
    assertThat(lint(clean).exitCode()).isZero();
    assertThat(lint("--fail-on", "never", cart).exitCode()).isZero();
  }

  @Test
  void whatCannotBeEvaluatedExits3() throws IOException {
    Run run = lint(file("mail.yaml", GUARDED));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("HIGH test-unguarded: the policies may be elsewhere: Pod default/mail");
  }

  @ParameterizedTest
  @CsvSource({
    "json, plumbline.dev/report/v1",
    "sarif, sarif-2.1.0.json",
    "TEXT, failed: 1",
    "junit, <testsuites",
    "html, class=\"meant\"",
    "markdown, ## ❌",
    "github, ::error file=",
    "gitlab, check_name",
    "policyreport, ClusterPolicyReport",
    "csv, '\"fails\",'",
  })
  void theFormatIsAsAsked(String format, String mark) {
    assertThat(lint("--format", format, cart).out()).contains(mark);
  }

  @Test
  @DisplayName("S-79: the report says by which release it judged")
  void theReleaseIsAsAskedElseTheProfiles() throws IOException {
    file("plumbline.yaml", PROFILE + "kubernetesVersion: 1.30\n");

    assertThat(lint(cart).out()).contains("as of Kubernetes v1.30");
    assertThat(lint("--kubernetes-version", "1.28", cart).out()).contains("as of Kubernetes v1.28");
    assertThat(lint("--kubernetes-version", "1.28", "--format", "json", cart).out())
        .contains("\"kubernetesVersion\": \"v1.28\"");
    assertThat(lint("--kubernetes-version", "old", cart).exitCode()).isEqualTo(2);
  }

  @Test
  void reportsAreWrittenToFilesBesides() throws IOException {
    Path json = folder.resolve("r.json");
    Path sarif = folder.resolve("r.sarif");
    Run run = lint("--output", "json=" + json, "--output=sarif=" + sarif, cart);
    assertThat(run.lastLine()).startsWith("failed");
    assertThat(json).content().isEqualTo(lint("--format", "json", cart).out());
    assertThat(sarif).content().isEqualTo(lint("--format", "sarif", cart).out());
  }

  @Test
  void aReportThatCannotBeWrittenExits2() {
    Run run = lint("--output", "json=" + folder.resolve("no/such/r.json"), cart);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no such file", "r.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=xml",
        "--fail-on=bad",
        "--world=flat",
        "--output=json",
        "--color=red",
        "--formt=json"
      })
  void wrongUsageExits2AndPointsToTheHelp(String option) {
    Run run = lint(option, cart);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("plumbline: ")
        .contains(option.substring(2, option.indexOf('=')))
        .endsWith("Try 'plumbline lint --help'.\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void coloursAreForTerminalsUnlessSomebodySaysOtherwise() {
    String red = "\u001b[1;31mCRITICAL";
    assertThat(lint(cart).out()).doesNotContain("\u001b");
    assertThat(lint("--color", "always", cart).out()).contains(red);
    Program terminal = new Program().inTerminal();
    assertThat(terminal.run("lint", cart).out()).contains(red);
    assertThat(terminal.run("lint", "--color=never", cart).out()).doesNotContain("\u001b");
    assertThat(terminal.run("lint", "--format=json", cart).out()).doesNotContain("\u001b");
    assertThat(terminal.with("NO_COLOR", "1").run("lint", cart).out()).doesNotContain("\u001b");
    assertThat(new Program().with("CLICOLOR_FORCE", "1").run("lint", cart).out()).contains(red);
    assertThat(new Program().inTerminal().with("TERM", "dumb").run("lint", cart).out())
        .doesNotContain("\u001b");
  }

  @Test
  void hostileNamesReachNoTerminal() {
    String hostile = PRIVILEGED.replace("name: app", "name: \"\\e[2J\\u202E\\nfake: line\"");
    Run run = new Program().reads(hostile).run("lint", "-");
    assertThat(run.out())
        .contains("container \"\\u001b[2J\\u202e\\nfake: line\" is privileged")
        .doesNotContain("\u001b", "\u202e", "\nfake");
  }
}
