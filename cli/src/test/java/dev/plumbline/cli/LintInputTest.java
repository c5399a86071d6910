package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LintInputTest extends LintTest {

  @Test
  void malformedInputExits2AndTheRestIsJudged() throws IOException {
    file("k8s/broken.yaml", "a: [");
    Run run = lint(cart.getParent());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("broken.yaml:2:", "test-privileged");
    assertThat(run.lastLine())
        .isEqualTo("input error: 1 problem with the input; 1 finding at or above high");
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
        .startsWith(
            "plumbline: no such file: %s/gone.yaml; the profiles that come".formatted(folder))
        .contains("recommended, restricted");
    assertThat(missing.exitCode()).isEqualTo(2);
    Run unwritten = lint("--baseline", folder.resolve("gone.json"), cart);
    assertThat(unwritten.err())
        .startsWith("plumbline: no such file: %s/gone.json; a baseline is".formatted(folder));
    assertThat(unwritten.exitCode()).isEqualTo(2);
  }

  @Test
  void objectsBelongWhereTheyAreToldToGo() {
    assertThat(lint("-n", "shop", cart).out()).contains("Pod shop/cart");
    assertThat(lint("--namespace=shop", cart).out()).contains("Pod shop/cart");
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
}
