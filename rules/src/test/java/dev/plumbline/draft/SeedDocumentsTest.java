package dev.plumbline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.evaluate.Lint;
import dev.plumbline.library.Library;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Severity;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import dev.plumbline.source.Shared;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of documents that somebody else wrote. */
class SeedDocumentsTest {
  private static final String VIBEBOX = "003";
  private static final String VIKING = "004";

  @TempDir Path folder;

  private static Path document(String number) throws Exception {
    try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(number))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Draft draft(String number) throws Exception {
    return Draft.of("system", "architecture.md", Files.readAllBytes(document(number)));
  }

  private static List<Node> requirements(String number, String section) throws Exception {
    Reading reading =
        ManifestReader.withDefaults().readText("draft.yaml", draft(number).blueprint());
    assertThat(reading.errors()).isEmpty();
    return reading.resources().get(0).root().at("spec", "requirements").items().stream()
        .filter(one -> one.get("id").text().startsWith("DRAFT-" + section + "-"))
        .toList();
  }

  private static String row(Node row) {
    Node amounts = row.get(row.get("together").isPresent() ? "together" : "resources");
    return String.join(
            " ",
            row.get("component").text(),
            amounts.key(),
            amounts.get("cpu").scalar(),
            amounts.get("memory").scalar(),
            row.get("storage").scalar())
        .strip();
  }

  @Test
  void everyRowOfTheTableInMarkdownIsRead() throws Exception {
    List<Node> rows = requirements(VIBEBOX, "RESOURCE-REQUIREMENTS-SUMMARY");
    assertThat(rows.subList(0, 5))
        .extracting(SeedDocumentsTest::row)
        .containsExactly(
            "frontend resources 100m/500m 128Mi/512Mi",
            "backend resources 500m/2000m 512Mi/2Gi",
            "postgresql resources 1000m/4000m 2Gi/8Gi 100Gi",
            "redis resources 100m/500m 256Mi/1Gi 10Gi",
            "docker resources 2000m/8000m 4Gi/16Gi 500Gi");
    Node totals = rows.get(5).get("totals");
    assertThat(totals.get("stated").fields())
        .extracting(Node::scalar)
        .containsExactly("6.8/27.5", "13.4Gi/53.5Gi", "610Gi");
    assertThat(totals.get("rows").fields())
        .extracting(Node::scalar)
        .containsExactly("6.9/28", "12.125Gi/48.5Gi");
    assertThat(rows).hasSize(6);
  }

  @Test
  void everyBoxOfAmountsIsReadWithItsPod() throws Exception {
    assertThat(requirements(VIBEBOX, "POD-RESOURCE-ALLOCATION"))
        .filteredOn(one -> one.get("resources").isPresent())
        .extracting(SeedDocumentsTest::row)
        .containsExactly(
            "frontend resources 100m/500m 128Mi/512Mi",
            "backend resources 500m/2000m 512Mi/2Gi",
            "postgresql resources 1000m/4000m 2Gi/8Gi 100Gi",
            "redis resources 100m/500m 256Mi/1Gi 10Gi",
            "docker resources 2000m/8000m 4Gi/16Gi 500Gi");
    assertThat(requirements(VIBEBOX, "POD-RESOURCE-ALLOCATION"))
        .filteredOn(one -> one.get("image").isPresent())
        .extracting(one -> one.get("component").text() + " " + one.get("image").text())
        .containsExactly(
            "frontend nginx:alpine",
            "backend node:20-alpine",
            "postgresql postgres:16-alpine",
            "redis redis:7-alpine",
            "docker docker:dind");
  }

  @Test
  void everyEdgeOfTheNetworkDiagramIsReadAndTheDeniedOnes() throws Exception {
    assertThat(requirements(VIBEBOX, "NETWORK-POLICIES"))
        .extracting(
            one -> {
              Node kind = one.get("connections").fields().get(0);
              Node edge = kind.items().get(0);
              return String.join(
                      " ",
                      kind.key(),
                      edge.get("from").text(),
                      edge.get("to").text(),
                      edge.get("port").scalar())
                  .strip();
            })
        .containsExactly(
            "allowed internet nginx-ingress 443",
            "allowed nginx-ingress frontend 80",
            "allowed nginx-ingress backend 3000",
            "denied frontend postgresql",
            "denied frontend redis",
            "denied frontend docker",
            "allowed backend postgresql 5432",
            "allowed backend redis 6379",
            "allowed backend docker 2375");
  }

  @Test
  void probesAndScalingAreRead() throws Exception {
    assertThat(draft(VIBEBOX).blueprint())
        .contains("{path: /health/startup, delay: 0, period: 3, failures: 30, timeout: 5}")
        .contains("{path: /health/live, delay: 30, period: 10, failures: 3, timeout: 5}")
        .contains("{path: /health/ready, delay: 10, period: 5, failures: 3, timeout: 5}")
        .contains("{min: 3, max: 10, cpu: 70, memory: 70, up: 1/30s, down: 1/300s,")
        .contains("metrics: {active_ws_connections: 1000}");
  }

  @Test
  void everyRowOfTheTableInTextIsRead() throws Exception {
    List<Node> rows = requirements(VIKING, "RESOURCE-ALLOCATION");
    assertThat(rows.subList(0, 12))
        .extracting(SeedDocumentsTest::row)
        .containsExactly(
            "vault-bootstrap resources 250m/500m 512Mi/1Gi",
            "vault-primary resources 500m/1000m 2Gi/4Gi",
            "postgresql resources 1000m/2000m 4Gi/8Gi",
            "valkey resources 500m/1000m 1Gi/2Gi",
            "backend resources 500m/1000m 1Gi/2Gi",
            "backend together 1500m/3000m 3Gi/6Gi",
            "frontend resources 250m/500m 256Mi/512Mi",
            "frontend together 750m/1500m 768Mi/1.5Gi",
            "minio resources 500m/1000m 1Gi/2Gi",
            "prometheus resources 500m/1000m 2Gi/4Gi",
            "grafana resources 250m/500m 512Mi/1Gi",
            "oauth2-proxy together 200m/400m 256Mi/512Mi");
    assertThat(draft(VIKING).blueprint())
        .contains("stated: {cpu: 10.5/20, memory: 26G/52G}")
        .contains("rows: {cpu: 5.95/11.9, memory: 15Gi/30Gi}")
        .contains("capacity: {cpu: 12, memory: 64G, free: {cpu: 1.5, memory: 38G}}");
    assertThat(rows).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", VIBEBOX, VIKING})
  void everyDraftIsAValidBlueprintWhoseTotalsAreReconciled(String number) throws Exception {
    byte[] bytes = Files.readAllBytes(document(number));
    Files.write(folder.resolve("architecture.md"), bytes);
    String blueprint = Draft.of("system", "architecture.md", bytes).blueprint();
    Files.writeString(folder.resolve("blueprint.yaml"), blueprint);
    var report =
        Lint.of(List.of(folder.toString()))
            .run(
                Library.rules(),
                LocalDate.of(2026, 1, 1),
                InputStream.nullInputStream(),
                files -> {});
    assertThat(report.inputErrors()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().id().equals("blueprint-document-totals"))
        .allMatch(finding -> finding.severity() == Severity.LOW);
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id())
        .doesNotContain("blueprint-document-changed");
    Reading reading = ManifestReader.withDefaults().readText("draft.yaml", blueprint);
    assertThat(BlueprintSchema.load().problems(reading.resources().get(0))).isEmpty();
  }
}
