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

  @Test
  void theRulesOfAnEnvironmentMayBeListed() throws IOException {
    Path profile =
        file("other.yaml", PROFILE + "environments: {dev: {rules: {test-privileged: low}}}\n");
    assertThat(new Program().run("rules", "--profile", profile).out())
        .contains("test-privileged  critical");
    assertThat(new Program().run("rules", "--profile", profile, "--environment", "dev").out())
        .contains("test-privileged  low");
  }

  @Test
  void whatIsToBeKnownOfExemptionsStandsAtTheirLine() throws IOException {
    file(
        "plumbline.yaml",
        PROFILE
            + """
            neverExempt: [test-unguarded]
            exemptions:
            - {rule: test-privileged, reason: r, owner: o, until: 9999-12-31}
            """);
    Run run = lint(folder);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("plumbline.yaml:5: test-privileged: set aside 1 finding in 1 object")
        .contains("plumbline.yaml:5: test-privileged too broad: matches everything");
  }

  @Test
  void anAnnotationThatTheProfileDoesNotAllowIsNamed() throws IOException {
    file(
        "k8s/cart.yaml",
        PRIVILEGED.replace(
            "{name: cart}", "{name: cart, annotations: {plumbline.dev/skip.test-privileged: x}}"));
    Run run = lint(folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("not allowed: annotation \"plumbline.dev/skip.test-privileged\" exempts nothing");
    file(
        "plumbline.yaml",
        PROFILE + "annotations: {allow: [test-privileged], owner: o, until: 9999-12-31}\n");
    assertThat(lint(folder).exitCode()).isZero();
  }
}
