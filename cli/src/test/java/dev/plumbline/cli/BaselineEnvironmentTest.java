package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a baseline has of environments that are not judged is nobody's to forget. */
class BaselineEnvironmentTest extends LintTest {
  private Path baseline;

  @BeforeEach
  void writeTheBaseline() throws IOException {
    file(
        "plumbline.yaml",
        PROFILE + "environments: {dev: {paths: [dev]}, prod: {paths: [prod]}}\nignore: [k8s/**]\n");
    file("dev/cart.yaml", PRIVILEGED);
    file("dev/mail.yaml", PRIVILEGED.replace("cart", "mail"));
    file("prod/cart.yaml", PRIVILEGED);
    file("other/cart.yaml", PRIVILEGED);
    baseline = folder.resolve("baseline.json");
    assertThat(baseline(folder).out())
        .endsWith("baseline.json: 4 findings (4 new, 0 no longer there)\n");
  }

  private Run baseline(Object... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "baseline";
    all[1] = "--output";
    all[2] = baseline;
    System.arraycopy(args, 0, all, 3, args.length);
    return new Program().run(all);
  }

  private String written() throws IOException {
    return Files.readString(baseline);
  }

  @Test
  void writtenAgainForOneItKeepsTheOthers() throws IOException {
    String before = written();
    Run run = baseline("--environment", "dev", folder.resolve("dev"));
    assertThat(run.out())
        .endsWith(": 4 findings (2 new, 0 no longer there, 2 not judged and kept)\n");
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void ofAFolderItKeepsWhatIsElsewhere() throws IOException {
    String before = written();
    assertThat(baseline(folder.resolve("prod")).out()).contains("3 not judged and kept");
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void whatIsGoneIsForgottenInTheOneThatWasJudgedAlone() throws IOException {
    Files.delete(folder.resolve("dev/mail.yaml"));
    file("prod/cart.yaml", PRIVILEGED.replace("true", "false"));
    Run run = baseline("--baseline", baseline, "--environment", "dev", folder.resolve("dev"));
    assertThat(run.out())
        .endsWith(": 3 findings (0 new, 1 no longer there, 2 not judged and kept)\n");
    assertThat(written()).contains("\"environment\": \"prod\"").doesNotContain("mail");
  }

  @Test
  void pruningForgetsNothingOfOthers() throws IOException {
    Files.delete(folder.resolve("dev/mail.yaml"));
    file("dev/new.yaml", PRIVILEGED.replace("cart", "new"));
    Run run = baseline("--baseline", baseline, "--prune", folder.resolve("dev"));
    assertThat(run.out())
        .endsWith(": 3 findings (0 new, 1 no longer there, 2 not judged and kept)\n");
    assertThat(written()).contains("\"prod\"").doesNotContain("mail").doesNotContain("new");
  }

  @Test
  void whereAllIsJudgedAllThatIsGoneIsForgotten() throws IOException {
    file("other/cart.yaml", PRIVILEGED.replace("true", "false"));
    file("prod/cart.yaml", PRIVILEGED.replace("true", "false"));
    assertThat(baseline("--baseline", baseline, folder).out())
        .endsWith(": 2 findings (0 new, 2 no longer there)\n");
    assertThat(written()).doesNotContain("prod");
  }

  @Test
  void writtenElsewhereItTakesOthersAlong() throws IOException {
    Path old = baseline;
    String before = written();
    baseline = folder.resolve("new.json");
    baseline("--baseline", old, "--environment", "dev", folder.resolve("dev"));
    assertThat(written()).isEqualTo(before);
    file(
        "plumbline.yaml",
        Files.readString(folder.resolve("plumbline.yaml")) + "baseline: baseline.json\n");
    baseline = folder.resolve("third.json");
    baseline("--environment", "dev", folder.resolve("dev"));
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoBaselineIsNotWrittenOver() throws IOException {
    file("baseline.json", "{\"mine\": 1}");
    Run run = baseline(folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(written()).isEqualTo("{\"mine\": 1}");
  }
}
