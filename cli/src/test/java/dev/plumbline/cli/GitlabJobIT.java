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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the very lines of the job, on manifests that hold and that do not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the job runs in a shell")
class GitlabJobIT {
  @TempDir private static Path tools;
  private static Path plumbline;

  @TempDir private Path project;
  private BuildServer server;
  private JsonNode job;

  @BeforeAll
  static void install() throws Exception {
    plumbline = BuildServer.install(tools.resolve("plumbline"));
  }

  @BeforeEach
  void open() throws IOException {
    server = new BuildServer(plumbline, project);
    job = BuildServer.template("gitlab-job.yml").get("plumbline");
  }

  private Result run() throws Exception {
    Map<String, String> environment = strings(job.get("variables"));
    environment.put("PLUMBLINE", "file://" + plumbline);
    String lines =
        Stream.of("before_script", "script")
            .flatMap(part -> items(job.get(part)))
            .map(JsonNode::asText)
            .collect(joining("\n"));
    return new Shell(project).with(environment).script(lines);
  }

  private String report(String kind) {
    assertThat(job.at("/artifacts/when").asText()).isEqualTo("always");
    return job.at("/artifacts/reports/" + kind).asText();
  }

  private String failures() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(project.resolve(report("junit")).toFile())
        .getDocumentElement()
        .getAttribute("failures");
  }

  @Test
  void manifestsThatHoldPass() throws Exception {
    server.withPod("privileged: false");
    Result run = run();
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(server.json(report("codequality"))).isEmpty();
    assertThat(failures()).isEqualTo("0");
  }

  @Test
  void aFindingFailsAndIsInBothReports() throws Exception {
    server.withPod("privileged: true");
    Result run = run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("k8s/cart.yaml:7:23: CRITICAL privileged-container");
    assertThat(server.json(report("codequality")).at("/0/location/path").asText())
        .isEqualTo("k8s/cart.yaml");
    assertThat(failures()).isEqualTo("1");
    assertThat(items(job.at("/artifacts/paths")))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(project.resolve(file.asText())).isNotEmptyFile());
  }

  @Test
  void aBrokenManifestFails() throws Exception {
    server.withPod("privileged: [");
    assertThat(run().exitCode()).isEqualTo(2);
  }
}
