package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the templates without running them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the templates are for shells")
class CiTemplatesIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--builtin-schema vendor.github-workflows github-workflow.yml",
        "--builtin-schema vendor.gitlab-ci --data-transform gitlab-ci gitlab-job.yml"
      })
  void thePublicSchemaHolds(String arguments) throws Exception {
    Shell shell = new Shell(BuildServer.TEMPLATES);
    assumeTrue(
        shell.has("check-jsonschema"),
        "check-jsonschema, which brings the schemas, is not on the PATH");
    Result checked = shell.script("check-jsonschema " + arguments);
    assertThat(checked.exitCode()).as(checked.output()).isZero();
  }

  @Test
  void eachTemplateIsDescribed() throws IOException {
    String readme = Files.readString(BuildServer.TEMPLATES.resolve("README.md"));
    try (Stream<Path> files = Files.list(BuildServer.TEMPLATES)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).hasSize(5).contains("README.md");
      assertThat(names)
          .filteredOn(name -> !name.equals("README.md"))
          .allSatisfy(name -> assertThat(readme).contains("](" + name + ")"));
    }
  }
}
