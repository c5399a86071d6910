package dev.plumbline.cli;

import static dev.plumbline.cli.BuildServer.items;
import static dev.plumbline.cli.BuildServer.strings;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the very lines of the workflow, on manifests that hold and that do not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the workflow runs in bash")
class GithubWorkflowIT {
  @TempDir private static Path tools;
  private static Path plumbline;

  @TempDir private Path project;
  private BuildServer server;
  private JsonNode workflow;
  private JsonNode steps;

  @BeforeAll
  static void install() throws Exception {
    plumbline = BuildServer.install(tools.resolve("plumbline"));
  }

  @BeforeEach
  void open() throws IOException {
    server = new BuildServer(plumbline, project);
    workflow = BuildServer.template("github-workflow.yml");
    steps = workflow.at("/jobs/lint/steps");
  }

  /** With a clone in the place of the second checkout. */
  private Result run() throws Exception {
    Shell shell = new Shell(project);
    for (JsonNode step : steps) {
      if (step.at("/with/repository").asText().equals("OWNER/plumbline")) {
        String path = step.at("/with/path").asText();
        shell.sure("git", "clone", "--quiet", plumbline.toString(), path);
      }
    }
    Map<String, String> environment = strings(workflow.get("env"));
    environment.put("GITHUB_STEP_SUMMARY", project.resolve("summary.md").toString());
    String lines =
        items(steps)
            .filter(step -> step.has("run"))
            .map(step -> step.get("run").asText())
            .collect(joining("\n"));
    return shell.with(environment).script(lines);
  }

  /** What the workflow uploads, which must be what it wrote. */
  private JsonNode uploaded() throws IOException {
    JsonNode upload =
        items(steps)
            .filter(step -> step.path("uses").asText().startsWith("github/codeql-action/upload"))
            .findFirst()
            .orElseThrow();
    String file = upload.at("/with/sarif_file").asText();
    assertThat(upload.get("if").asText()).contains("!cancelled()", "hashFiles('" + file + "')");
    return server.json(file).at("/runs/0/results");
  }

  @Test
  void manifestsThatHoldPass() throws Exception {
    server.withPod("privileged: false");
    Result run = run();
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(uploaded()).isEmpty();
    assertThat(project.resolve("summary.md")).content().contains("no findings");
  }

  @Test
  void aFindingFailsIsAnnotatedAndUploaded() throws Exception {
    server.withPod("privileged: true");
    Result run = run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("::error file=k8s/cart.yaml,line=7,");
    assertThat(uploaded().at("/0/ruleId").asText()).isEqualTo("privileged-container");
    assertThat(project.resolve("summary.md")).content().contains("privileged-container");
  }

  @Test
  void foldersThatAreNotThereFail() throws Exception {
    assertThat(run().exitCode()).isEqualTo(2);
  }

  @Test
  void theJobHasNoMoreRightsThanItNeeds() {
    assertThat(workflow.get("permissions")).isEmpty();
    assertThat(strings(workflow.at("/jobs/lint/permissions")))
        .containsOnly(Map.entry("contents", "read"), Map.entry("security-events", "write"));
    assertThat(items(steps))
        .allMatch(step -> step.has("uses") != step.has("run"))
        .filteredOn(step -> step.path("uses").asText().startsWith("actions/checkout@"))
        .hasSize(2)
        .allMatch(step -> !step.at("/with/persist-credentials").asBoolean(true));
  }
}
