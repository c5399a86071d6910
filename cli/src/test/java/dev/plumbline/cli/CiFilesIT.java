package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the lines of the files for pipelines as the services would, with a shell, in a repository of
 * Git. Left out are the steps of the services themselves, and the download of the command line,
 * which lies there already.
 */
@DisabledOnOs(OS.WINDOWS)
class CiFilesIT {
  private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cart}\n";
  private static final String BAD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        containers:
        - {name: app, securityContext: {privileged: true}}
      """;

  @TempDir private Path repository;
  private final YAMLMapper yaml = new YAMLMapper();

  @BeforeEach
  void clonedWithTheCommandLine() throws Exception {
    Path tools = Files.createDirectories(repository.resolve(".plumbline"));
    Files.copy(Path.of("target/plumbline.jar"), tools.resolve("plumbline-cli.jar"));
    Files.createDirectories(repository.resolve("k8s"));
    Files.writeString(repository.resolve("k8s/cart.yaml"), GOOD);
    Files.writeString(repository.resolve(".gitignore"), ".plumbline\n");
    shell("git init --quiet && git add . && git commit --quiet -m Begin");
  }

  /** How it ended, and what it printed. */
  private record Ended(int code, String output) {}

  private Ended shell(String line) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-ec", line).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put(
        "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
    environment.put("MANIFESTS", "k8s");
    environment.put("GITHUB_STEP_SUMMARY", repository.resolve(".plumbline/step").toString());
    environment.put("PLUMBLINE", "java -jar " + repository.resolve(".plumbline/plumbline-cli.jar"));
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "Somebody");
      environment.put("GIT_" + role + "_EMAIL", "somebody@example.com");
    }
    Path printed = Files.createTempFile("ci", ".txt");
    Process process =
        builder.directory(repository.toFile()).redirectOutput(printed.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(printed, UTF_8));
  }

  private static List<String> lines(JsonNode list, String field) {
    List<String> lines = new ArrayList<>();
    list.forEach(item -> lines.add(field.isEmpty() ? item.asText() : item.path(field).asText()));
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("mvn ")).toList();
  }

  private JsonNode read(String name) throws IOException {
    return yaml.readTree(Path.of("ci", name).toFile());
  }

  private JsonNode json(String name) throws IOException {
    return yaml.readTree(repository.resolve(".plumbline").resolve(name).toFile());
  }

  @Test
  void theWorkflowAnnotatesUploadsAndSumsUp() throws Exception {
    JsonNode workflow = read("github-workflow.yml");
    assertThat(workflow.at("/permissions/security-events").asText()).isEqualTo("write");
    List<String> steps = lines(workflow.at("/jobs/manifests/steps"), "run");
    assertThat(steps).hasSize(2);
    assertThat(shell(steps.get(0)).code()).isZero();

    Files.writeString(repository.resolve("k8s/cart.yaml"), BAD);
    Ended failed = shell(steps.get(0));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output()).contains("::error file=k8s/cart.yaml,line=6");
    assertThat(shell(steps.get(1)).code()).isZero();
    assertThat(repository.resolve(".plumbline/step")).content().startsWith("## ❌ Plumbline");
    String uploaded = workflow.at("/jobs/manifests/steps").findValuesAsText("sarif_file").get(0);
    assertThat(yaml.readTree(repository.resolve(uploaded).toFile()).at("/runs/0/results"))
        .isNotEmpty();
  }

  @Test
  void theJobWritesEveryReportThatItKeeps() throws Exception {
    JsonNode job = read("gitlab-job.yml").path("plumbline");
    List<String> script = lines(job.path("script"), "");
    assertThat(script).hasSize(1);
    Files.writeString(repository.resolve("k8s/cart.yaml"), BAD);
    assertThat(shell(script.get(0)).code()).isEqualTo(1);
    assertThat(json("code-quality.json").findValuesAsText("path")).contains("k8s/cart.yaml");
    List<String> kept = lines(job.at("/artifacts/paths"), "");
    job.at("/artifacts/reports")
        .forEach(file -> assertThat(repository.resolve(file.asText())).isNotEmptyFile());
    kept.forEach(file -> assertThat(repository.resolve(file)).isNotEmptyFile());
  }

  @Test
  void theHookRefusesWhatIsStagedAndNotWhatLiesThere() throws Exception {
    Path hook = repository.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.copy(Path.of("ci/pre-commit"), hook, StandardCopyOption.REPLACE_EXISTING);
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    Files.writeString(repository.resolve("k8s/pod.yaml"), BAD);
    Ended refused = shell("git add k8s && git commit --quiet -m Pod");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.output()).contains("k8s/pod.yaml:6", "privileged-container");

    shell("git rm --quiet --cached k8s/pod.yaml");
    Files.writeString(repository.resolve("k8s/cart.yaml"), GOOD + "data: {a: b}\n");
    Ended made = shell("git add k8s/cart.yaml && git commit --quiet -m Data");
    assertThat(made.code()).as(made.output()).isZero();

    Files.writeString(repository.resolve("notes.txt"), "no manifest");
    assertThat(shell("git add notes.txt && git commit --quiet -m Notes").output()).isEmpty();
  }

  @Test
  void theLocalHookRunsTheCommandLine() throws Exception {
    JsonNode hook = read("pre-commit-config.yaml").at("/repos/0/hooks/0");
    assertThat(read("pre-commit-config.yaml").at("/repos/0/repo").asText()).isEqualTo("local");
    String entry = hook.path("entry").asText();
    assertThat(entry).startsWith("plumbline ");
    Files.writeString(repository.resolve("k8s/cart.yaml"), BAD);
    Ended ended = shell("$PLUMBLINE" + entry.substring("plumbline".length()) + " k8s/cart.yaml");
    assertThat(ended.code()).isEqualTo(1);
  }
}
