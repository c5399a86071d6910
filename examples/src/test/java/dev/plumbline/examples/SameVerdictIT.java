package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One bad Deployment at three doors: refused at each, with the same fingerprints. */
class SameVerdictIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEPLOYMENT =
      """
      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"cart","namespace":"shop"},
       "spec":{"selector":{"matchLabels":{"app":"cart"}},"template":{
        "metadata":{"labels":{"app":"cart"}},
        "spec":{"hostNetwork":true,"containers":[{"name":"app","image":"shop/cart:latest",
         "resources":{"requests":{"memory":"2Gi"},"limits":{"memory":"1Gi"}},
         "securityContext":{"privileged":true}}]}}}}
      """;

  @TempDir private Path project;
  private Path manifest;

  @BeforeEach
  void writeTheManifest() throws IOException {
    manifest = Files.createDirectories(project.resolve("src/main/kubernetes")).resolve("cart.json");
    Files.writeString(manifest, DEPLOYMENT);
  }

  @Test
  @EnabledIf(value = "curlIsThere", disabledReason = "there is no curl on this machine")
  void theSameDeploymentIsRefusedAtEveryDoorWithTheSameFingerprints() throws Exception {
    Set<String> atTheTerminal = fingerprints(commandLine());

    assertThat(atTheTerminal).hasSizeGreaterThan(5);
    assertThat(fingerprints(mavenBuild())).isEqualTo(atTheTerminal);
    assertThat(webhook()).isEqualTo(atTheTerminal);
  }

  static boolean curlIsThere() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
  }

  private JsonNode commandLine() throws IOException, InterruptedException {
    Run run =
        Run.of(Run.REPOSITORY, List.of("cli/plumbline", "lint", "--format", "json", "" + manifest));
    assertThat(run.exitCode()).isEqualTo(1);
    return JSON.readTree(run.out());
  }

  private JsonNode mavenBuild() throws IOException, InterruptedException {
    Files.writeString(
        project.resolve("pom.xml"),
        Files.readString(Run.REPOSITORY.resolve("maven-plugin/target/it/finds/pom.xml"))
            .replace("</configuration>", "<world>open</world></configuration>"));
    Path repository = Run.REPOSITORY.resolve("maven-plugin/target/it-repository");
    Path settings = project.resolve("settings.xml");
    Files.writeString(
        settings,
        Files.readString(Run.REPOSITORY.resolve("maven-plugin/src/it/settings.xml"))
            .replace(
                "@localRepositoryUrl@",
                Path.of(System.getProperty("user.repository")).toUri().toString()));
    Run run =
        Run.of(
            project,
            List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--settings",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                "verify"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("the manifests break rules");
    return JSON.readTree(Files.readString(project.resolve("target/plumbline/plumbline.json")));
  }

  private Set<String> webhook() throws Exception {
    Path review =
        Files.writeString(
            project.resolve("review.json"),
            """
            {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{
             "uid":"u-1","operation":"CREATE","namespace":"shop","name":"cart",
             "oldObject":null,"object":%s}}
            """
                .formatted(DEPLOYMENT));
    try (RunningWebhook webhook = RunningWebhook.start(project)) {
      JsonNode response = JSON.readTree(webhook.validate(review)).get("response");
      assertThat(response.get("allowed").asBoolean()).isFalse();
      assertThat(response.at("/status/code").asInt()).isEqualTo(403);
      Set<String> fingerprints = new TreeSet<>();
      for (Map.Entry<String, JsonNode> rule : response.get("auditAnnotations").properties()) {
        fingerprints.addAll(Arrays.asList(rule.getValue().asText().split(",")));
      }
      return fingerprints;
    }
  }

  private static Set<String> fingerprints(JsonNode report) {
    List<String> fingerprints = new ArrayList<>();
    report
        .get("findings")
        .forEach(finding -> fingerprints.add(finding.get("fingerprint").asText()));
    return new TreeSet<>(fingerprints);
  }
}
