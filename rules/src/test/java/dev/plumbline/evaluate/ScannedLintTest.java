package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.library.images.FixableVulnerability;
import dev.plumbline.rule.Finding;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of Trivy among the files, and what a requirement may say then. */
class ScannedLintTest {
  @TempDir Path folder;

  private void file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void pod(String file, String image) throws Exception {
    file(
        file,
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart}
        spec: {containers: [{name: app, image: %s}]}
        """
            .formatted(image));
  }

  private void scanned(String image, String fixed) throws Exception {
    file(
        "reports/" + image.replace(':', '-') + ".json",
        """
        {"SchemaVersion": 2, "ArtifactName": "%s", "ArtifactType": "container_image",
         "Results": [{"Vulnerabilities": [{"VulnerabilityID": "CVE-2022-37434",
           "Severity": "CRITICAL", "PkgName": "zlib", "InstalledVersion": "1.2.12-r1",
           "FixedVersion": "%s"}]}]}
        """
            .formatted(image, fixed));
  }

  private void demanded() throws Exception {
    file(
        "blueprint.yaml",
        """
        apiVersion: plumbline.dev/v1
        kind: Blueprint
        metadata: {name: shop}
        spec:
          requirements:
          - {id: SHOP-1, title: Images are scanned, rules: [fixable-vulnerability]}
        """);
  }

  private Report lint() throws Exception {
    return Lint.of(List.of(folder.toString()))
        .run(
            List.of(new FixableVulnerability()),
            LocalDate.of(2026, 1, 1),
            InputStream.nullInputStream(),
            files -> {});
  }

  private RequirementState requirement() throws Exception {
    return lint().requirements().get(0);
  }

  @Test
  void aReportIsReadWhereverItLiesAmongTheFilesAndIsNoObject() throws Exception {
    pod("k8s/cart.yaml", "cart:1");
    scanned("cart:1", "1.2.12-r2");
    Report report = lint();
    assertThat(report.resources()).isEqualTo(1);
    assertThat(report.skipped()).isEmpty();
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location().file()).endsWith("k8s/cart.yaml");
              assertThat(finding.message()).contains("reports/cart-1.json");
            });
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRequirementIsUnverifiedWhereThereIsNoReport() throws Exception {
    pod("k8s/cart.yaml", "cart:1");
    demanded();
    assertThat(requirement().state()).isEqualTo(State.UNVERIFIED);
    assertThat(requirement().reason())
        .isEqualTo("there is no report of Trivy here that rule fixable-vulnerability goes by");
  }

  @Test
  void aRequirementIsUnverifiedWhereAnImageIsNotScanned() throws Exception {
    pod("k8s/cart.yaml", "cart:1");
    pod("k8s/orders.yaml", "orders:1");
    scanned("cart:1", "");
    demanded();
    assertThat(requirement().state()).isEqualTo(State.UNVERIFIED);
    assertThat(requirement().reason()).isEqualTo("no report of Trivy tells of all its images");
    assertThat(lint().outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRequirementIsHeldWhereEachImageIsScannedAndNothingCanBeMended() throws Exception {
    pod("k8s/cart.yaml", "cart:1");
    scanned("cart:1", "");
    demanded();
    assertThat(requirement().state()).isEqualTo(State.HELD);
    scanned("cart:1", "1.2.12-r2");
    assertThat(requirement().state()).isEqualTo(State.BROKEN);
  }

  @Test
  void eachEnvironmentSeesWhatIsKnownOfItsImages() throws Exception {
    pod("dev/cart.yaml", "cart:1");
    pod("prod/cart.yaml", "cart:1");
    scanned("cart:1", "1.2.12-r2");
    file(
        "plumbline.yaml",
        """
        apiVersion: plumbline.dev/v1
        kind: Profile
        environments: {development: {paths: [dev]}, production: {paths: [prod]}}
        """);
    Report report = lint();
    assertThat(report.findings())
        .extracting(Finding::environment)
        .containsExactly("development", "production");
    assertThat(report.environments())
        .extracting(JudgedEnvironment::name)
        .containsExactly("development", "production");
  }
}
