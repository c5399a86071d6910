package dev.plumbline.library.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import dev.plumbline.source.ManifestReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScannedImagesTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        initContainers: [{name: wait, image: busybox:1.36}]
        containers: [{name: app, image: cart:1}]
      """;

  private static Judged judged(String vulnerabilities) {
    ManifestReader reader = ManifestReader.withDefaults();
    String report =
        """
        {"SchemaVersion": 2, "ArtifactName": "cart:1", "ArtifactType": "container_image",
         "Results": [{"Target": "cart:1", "Vulnerabilities": [%s]}]}
        """
            .formatted(vulnerabilities);
    Inventory inventory =
        reader
            .readText("pod.yaml", POD)
            .plus(reader.readText("reports/cart.json", report))
            .inventory(World.CLOSED);
    return Judged.by(new FixableVulnerability(), inventory);
  }

  private static String found(String id, String severity, String fixed) {
    return """
    {"VulnerabilityID": "%s", "Severity": "%s", "PkgName": "zlib", "InstalledVersion": "1",
     "FixedVersion": "%s"}"""
        .formatted(id, severity, fixed);
  }

  @Test
  @DisplayName("what can be mended is counted, the worst named, and the report as well")
  void whatCanBeMendedIsCountedAndTheWorstNamed() {
    Judged judged =
        judged(
            String.join(
                ",",
                found("CVE-5", "UNKNOWN", "2"),
                found("CVE-4", "LOW", "2"),
                found("CVE-3", "HIGH", "2"),
                found("CVE-2", "HIGH", "2"),
                found("CVE-1", "CRITICAL", "")));
    assertThat(judged.messages())
        .containsExactly(
            "6: image \"cart:1\" of container \"app\" has 4 fixable vulnerabilities (2 high, 1 low,"
                + " 1 not rated): CVE-2 in zlib 1, mended in 2; CVE-3 in zlib 1, mended in 2;"
                + " CVE-4 in zlib 1, mended in 2; and 1 more (reports/cart.json)");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }

  @Test
  void whatNobodyCanMendYetFailsNothing() {
    assertThat(judged(found("CVE-1", "CRITICAL", "")).messages()).isEmpty();
  }

  @Test
  void anImageThatNobodyScannedIsNotEvaluatedWhereOthersWereScanned() {
    Judged judged = judged("");
    assertThat(judged.reasons()).containsExactly("no report of Trivy tells of all its images");
    assertThat(Judged.by(new FixableVulnerability(), POD).reasons()).isEmpty();
  }

  @Test
  void longTextOfAReportIsCut() {
    assertThat(judged(found("CVE-1", "HIGH", "9".repeat(500))).messages().get(0))
        .contains("mended in " + "9".repeat(80) + "… (")
        .hasSizeLessThan(250);
  }
}
