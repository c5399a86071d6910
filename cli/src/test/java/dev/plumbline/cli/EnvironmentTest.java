package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvironmentTest extends LintTest {

  @BeforeEach
  void twoEnvironments() throws IOException {
    file(
        "plumbline.yaml",
        PROFILE
            + """
            environments:
              production: {paths: [k8s]}
              development: {paths: [dev], failOn: never}
            """);
  }

  @Test
  void theEnvironmentMayBeAskedFor() {
    assertThat(lint(folder).exitCode()).isEqualTo(1);
    assertThat(lint("--environment", "development", folder).exitCode()).isZero();
  }

  @Test
  void anUnknownEnvironmentIsWrongUsage() {
    Run run = lint("--environment", "prod", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("there is no environment \"prod\"; known are development, production");
  }

  @Test
  void aBaselineKeepsEnvironmentsApart() {
    Path baseline = folder.resolve("baseline.json");
    Run written =
        new Program().run("baseline", "--output", baseline, "--environment", "production", folder);
    assertThat(written.exitCode()).isZero();
    assertThat(baseline).content().contains("\"environment\": \"production\"");
    assertThat(lint("--baseline", baseline, folder).out()).contains("1 known");
    assertThat(lint("--baseline", baseline, "--environment", "development", folder).out())
        .doesNotContain("1 known");
  }
}
