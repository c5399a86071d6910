package dev.plumbline.trivy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.ImageReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScansTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String OTHER = "sha256:" + "b".repeat(64);

  private static String report(String more) {
    return """
    {"SchemaVersion": 2, "ArtifactType": "container_image", %s,
     "Results": [{"Target": "alpine", "Vulnerabilities": [
       {"VulnerabilityID": "CVE-2022-1", "Severity": "HIGH", "PkgName": "zlib",
        "InstalledVersion": "1", "FixedVersion": "2"},
       {"VulnerabilityID": "CVE-2022-2", "Severity": "CRITICAL", "PkgName": "zlib",
        "InstalledVersion": "1"},
       {"VulnerabilityID": "CVE-2022-3", "Severity": "CRITICAL", "PkgName": "musl",
        "InstalledVersion": "1", "FixedVersion": "1.1"}]}]}
    """
        .formatted(more);
  }

  private static Optional<Scan> scan(String image, String... reports) {
    return Scans.of(Manifests.closed(String.join("---\n", reports)))
        .of(ImageReference.parse(image).orElseThrow());
  }

  private static List<String> ids(Optional<Scan> scan) {
    return scan.orElseThrow().fixable().stream().map(Vulnerability::id).toList();
  }

  @Test
  void whatCanBeMendedIsToldTheWorstFirst() {
    assertThat(ids(scan("cart:1.4.2", report("\"ArtifactName\": \"cart:1.4.2\""))))
        .containsExactly("CVE-2022-3", "CVE-2022-1");
  }

  @Test
  void anImageOfDockerHubIsTheSameByItsLongName() {
    String report = report("\"ArtifactName\": \"cart\"");
    assertThat(scan("docker.io/library/cart:latest", report)).isPresent();
    assertThat(scan("index.docker.io/library/cart", report)).isPresent();
    assertThat(scan("docker.io/shop/cart", report)).isEmpty();
  }

  @Test
  void anotherTagOrRegistryIsAnotherImage() {
    String report = report("\"ArtifactName\": \"ghcr.io/shop/cart:1.4.2\"");
    assertThat(scan("ghcr.io/shop/cart:1.4.2", report)).isPresent();
    assertThat(scan("ghcr.io/shop/cart:1.4.3", report)).isEmpty();
    assertThat(scan("shop/cart:1.4.2", report)).isEmpty();
  }

  @Test
  void eachTagThatTheImageHasIsItsName() {
    String report =
        report("\"ArtifactName\": \"cart.tar\", \"Metadata\": {\"RepoTags\": [\"cart:1\"]}");
    assertThat(scan("cart:1", report)).isPresent();
  }

  @Test
  void aDigestNamesTheImageWhereverItLies() {
    String report =
        report(
            "\"ArtifactName\": \"cart:1\", \"Metadata\": {\"RepoDigests\": [\"cart@%s\"]}"
                .formatted(DIGEST));
    assertThat(scan("mirror.example.com/cart@" + DIGEST, report)).isPresent();
    assertThat(scan("cart:1", report)).isPresent();
    assertThat(scan("cart:1@" + OTHER, report)).as("pushed again since").isEmpty();
    assertThat(scan("cart@" + OTHER, report)).isEmpty();
  }

  @Test
  void whatWasScannedBeforeItWasPushedIsKnownByItsTag() {
    String report = report("\"ArtifactName\": \"cart:1\"");
    assertThat(scan("cart:1@" + DIGEST, report)).isPresent();
    assertThat(scan("cart@" + DIGEST, report)).isEmpty();
  }

  @Test
  void aDirectoryOfThatNameIsNoImage() {
    String report = report("\"ArtifactName\": \"cart\"").replace("container_image", "filesystem");
    assertThat(scan("cart", report)).isEmpty();
  }

  @Test
  void whatTwoReportsSayOfAnImageIsSaidOnce() {
    String report = report("\"ArtifactName\": \"cart:1\"");
    assertThat(ids(scan("cart:1", report, report))).hasSize(2);
  }

  @Test
  void theOperatorsObjectTellsTheSame() {
    Optional<Scan> scan =
        scan(
            "cart:1",
            """
            apiVersion: aquasecurity.github.io/v1alpha1
            kind: VulnerabilityReport
            metadata: {name: replicaset-cart-app, namespace: shop}
            report:
              registry: {server: index.docker.io}
              artifact: {repository: library/cart, tag: "1"}
              os: {family: alpine, name: 3.10.2, eosl: true}
              vulnerabilities:
              - {vulnerabilityID: CVE-2022-3, severity: CRITICAL, resource: musl,
                 installedVersion: "1", fixedVersion: "1.1"}
              - {vulnerabilityID: CVE-2022-4, severity: CRITICAL, resource: musl,
                 installedVersion: "1", fixedVersion: ""}
            """);
    assertThat(ids(scan)).containsExactly("CVE-2022-3");
    assertThat(scan.orElseThrow().reports().get(0).isEndOfLife()).isTrue();
    assertThat(scan.orElseThrow().reports().get(0).system()).isEqualTo("alpine 3.10.2");
  }
}
