package dev.plumbline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a job finds on a build server.
 *
 * @param plumbline a repository with the program, already built
 * @param project a checkout of somebody's manifests
 */
record BuildServer(Path plumbline, Path project) {
  static final Path TEMPLATES = Path.of("ci").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  /** A repository with the program. */
  static Path install(Path root) throws IOException, InterruptedException {
    Shell git = new Shell(Installation.in(root).root());
    assumeTrue(git.has("git"), "git is not on the PATH");
    git.sure("git", "init", "--quiet", "--initial-branch=main");
    git.sure("git", "add", "--all");
    git.sure("git", "commit", "--quiet", "--message=Install");
    return root;
  }

  /** With one pod in the folder that the templates name, and one rule to judge it. */
  BuildServer withPod(String security) throws IOException {
    Files.createDirectories(project.resolve("k8s"));
    Files.writeString(
        project.resolve("k8s/cart.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart, namespace: shop}
        spec:
          containers:
          - name: app
            securityContext: {%s}
        """
            .formatted(security));
    Files.writeString(
        project.resolve("plumbline.yaml"),
        """
        apiVersion: plumbline.dev/v1
        kind: Profile
        rules: {'*': off, privileged-container: critical}
        """);
    return this;
  }

  static JsonNode template(String name) throws IOException {
    return YAML.readTree(TEMPLATES.resolve(name).toFile());
  }

  JsonNode json(String file) throws IOException {
    return JSON.readTree(project.resolve(file).toFile());
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static Map<String, String> strings(JsonNode map) {
    Map<String, String> strings = new HashMap<>();
    map.properties().forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
    return strings;
  }
}
