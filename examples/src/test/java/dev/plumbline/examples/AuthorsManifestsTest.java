package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Finding;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the author of vikingthe.dev promised in his document and did not do in his manifests. */
class AuthorsManifestsTest {
  private static Report report;

  @BeforeAll
  static void holdThemAgainstTheBlueprint() throws IOException, ProfileException {
    Path overlay =
        Path.of(
            System.getProperty("plumbline.shared", "../../shared"),
            "systems/vikingthe-dev/k8s/overlays/prod");
    assumeTrue(Files.exists(overlay), () -> "skipped: there is no " + overlay.toAbsolutePath());
    assumeTrue(isThere("kubectl") || isThere("kustomize"), "skipped: nothing builds the overlay");
    report =
        Lint.of(List.of(overlay.toString(), "vikingthe-dev/blueprint.yaml"))
            .run(
                Library.rules(),
                LocalDate.of(2026, 11, 21),
                InputStream.nullInputStream(),
                f -> {});
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> said(String rule) {
    return report.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(AuthorsManifestsTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    Path file = Path.of(finding.location().file());
    return file.getFileName() + ": " + finding.message();
  }

  private static List<String> ids(State state) {
    return report.requirements().stream()
        .filter(fact -> fact.state() == state)
        .map(RequirementState::id)
        .toList();
  }

  @Test
  void noPolicySeparatesTheNetworks() {
    assertThat(said("no-ingress-policy"))
        .hasSize(11)
        .contains(
            "postgres.yaml: no NetworkPolicy isolates the pods of StatefulSet \"postgres\" for"
                + " ingress");
    assertThat(said("blueprint-connection"))
        .contains(
            "postgres.yaml: frontend must not reach postgres and does on every port (VD-NET-2)");
  }

  @Test
  void containersMayRunAsRoot() {
    assertThat(said("run-as-root"))
        .hasSize(13)
        .contains(
            "backend.yaml: container \"backend\" may run as root: neither runAsNonRoot nor"
                + " runAsUser is set");
  }

  @Test
  void fileSystemsAreWritable() {
    assertThat(said("writable-root-filesystem"))
        .hasSize(13)
        .contains(
            "vault.yaml: container \"vault\" can write to its root filesystem:"
                + " readOnlyRootFilesystem is not set");
  }

  @Test
  void theDataNetworkIsCalledInClearText() {
    assertThat(said("blueprint-unencrypted"))
        .contains(
            "backend.yaml: redis://valkey leads to valkey without TLS (VD-TLS-2)",
            "backend.yaml: http://vault leads to vault without TLS (VD-TLS-2)");
  }

  @Test
  void aConfigMapIsMountedThatNothingDefines() {
    assertThat(said("missing-config-map"))
        .containsExactly(
            "prometheus.yaml: namespace \"homepage\" has no ConfigMap \"prometheus-rules\"");
  }

  @Test
  void theBudgetsAndReplicasAreThoseOfTheDocument() {
    assertThat(ids(State.HELD))
        .contains("VD-RES-1", "VD-RES-5", "VD-RES-8", "VD-RES-9", "VD-REP-1");
    assertThat(ids(State.BROKEN)).contains("VD-NET-2", "VD-TLS-2", "VD-USR-1", "VD-SEC-1");
  }
}
