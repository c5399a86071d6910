package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintCommandTest {
  private static final String PRIVILEGED =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        containers:
        - name: app
          securityContext:
            privileged: true
      """;
  private static final String GUARDED =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: mail
        labels: {guarded: "yes"}
      """;
  private static final String PROFILE = "apiVersion: plumbline.dev/v1\nkind: Profile\n";

  @TempDir private Path folder;
  private Path cart;

  @BeforeEach
  void write() throws IOException {
    cart = file("k8s/cart.yaml", PRIVILEGED);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Run lint(Object... args) {
    return new Program().run(withLint(args));
  }

  private static Object[] withLint(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "lint";
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  @Test
  void aFindingAtTheThresholdExits1() {
    Run run = lint(cart);
    assertThat(run.out())
        .isEqualTo(
            """
            %s:8:7: CRITICAL test-privileged: container "app" is privileged
                Pod default/cart: spec.containers[app].securityContext.privileged
                fix: Mend it.

            1 finding (1 critical, 0 high, 0 medium, 0 low, 0 info) in 1 resource of 1 file
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
  void malformedInputExits2AndTheRestIsJudged() throws IOException {
    file("k8s/broken.yaml", "a: [");
    Run run = lint(cart.getParent());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("broken.yaml:1:", "test-privileged");
    assertThat(run.lastLine())
        .isEqualTo("input error: 1 problem with the input; 1 finding at or above high");
  }

  @Test
  void whatCannotBeEvaluatedExits3() throws IOException {
    Run run = lint(file("mail.yaml", GUARDED));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("HIGH test-unguarded: the policies may be elsewhere: Pod default/mail");
  }

  @Test
  void aDirectoryIsClosedAndAFileOpenUnlessSomebodySaysOtherwise() throws IOException {
    Path mail = file("mail/mail.yaml", GUARDED);
    assertThat(lint(mail).exitCode()).isEqualTo(3);
    assertThat(lint(mail.getParent()).exitCode()).isEqualTo(1);
    assertThat(lint(mail, mail.getParent()).exitCode()).isEqualTo(1);
    assertThat(lint("--world", "closed", mail).exitCode()).isEqualTo(1);
    assertThat(lint("--world", "open", mail.getParent()).exitCode()).isEqualTo(3);
    file("mail/plumbline.yaml", PROFILE + "world: closed\n");
    assertThat(lint(mail).exitCode()).isEqualTo(1);
    assertThat(lint("--world", "open", mail).exitCode()).isEqualTo(3);
  }

  @Test
  void standardInputIsReadWhereADashStands() {
    Run run = new Program().reads(PRIVILEGED).run("lint", "-");
    assertThat(run.out()).startsWith("<stdin>:8:7: CRITICAL test-privileged");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void theNearestProfileHoldsUnlessAnotherIsNamed() throws IOException {
    file("plumbline.yaml", PROFILE + "failOn: never\n");
    Path strict = file("strict.yaml", PROFILE + "rules: {test-privileged: low}\nfailOn: low\n");
    assertThat(lint(cart).exitCode()).isZero();
    assertThat(lint("--fail-on", "critical", cart).exitCode()).isEqualTo(1);
    assertThat(lint("--profile", strict, cart).out()).contains("LOW test-privileged");
    assertThat(lint("--profile", strict, cart).exitCode()).isEqualTo(1);
  }

  @Test
  void whatTheProfileIgnoresIsLeftOutOfDirectoriesOnly() throws IOException {
    file("plumbline.yaml", PROFILE + "ignore: [k8s/**]\n");
    file("other/mail.yaml", GUARDED.replace("guarded", "free"));
    assertThat(lint(folder).out()).doesNotContain("test-privileged");
    assertThat(lint(cart).out()).contains("test-privileged");
  }

  @Test
  void aProfileThatIsNoProfileExits2AndSaysWhere() throws IOException {
    Path profile = file("p.yaml", PROFILE + "rules: {no-such-rule: low}\n");
    Run run = lint("--profile", profile, cart);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("plumbline: " + profile + ":3:").contains("no-such-rule");
    assertThat(run.out()).isEmpty();
    Run missing = lint("--profile", folder.resolve("gone.yaml"), cart);
    assertThat(missing.err())
        .isEqualTo("plumbline: no such file: %s/gone.yaml\n".formatted(folder));
    assertThat(missing.exitCode()).isEqualTo(2);
  }

  @Test
  void objectsBelongWhereTheyAreToldToGo() {
    assertThat(lint("-n", "shop", cart).out()).contains("Pod shop/cart");
    assertThat(lint("--namespace=shop", cart).out()).contains("Pod shop/cart");
  }

  @ParameterizedTest
  @CsvSource({"json, plumbline.dev/report/v1", "sarif, sarif-2.1.0.json", "TEXT, failed: 1"})
  void theFormatIsAsAsked(String format, String mark) {
    assertThat(lint("--format", format, cart).out()).contains(mark);
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

  @Test
  void aPathThatDoesNotExistExits2() {
    Run run = lint(folder.resolve("gone"), cart);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("gone:1:1: ERROR", "test-privileged");
  }

  @Test
  void aDirectoryWithoutManifestsExits2() throws IOException {
    Path docs = file("docs/README.md", "# Hello").getParent();
    Run run = lint(docs);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains(docs + ":1:1: ERROR");
  }

  @Test
  void aFileWithoutKubernetesObjectsExits0AndSaysThatNothingWasJudged() throws IOException {
    Run run = lint(file("ci.yml", "jobs: {build: {steps: []}}\n"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.lastLine()).startsWith("passed: nothing was judged");
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
