package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        serviceAccount: cart # of the shop
        containers:
        - name: app
          image: cart:1
          env:
          - {name: A, value: "1"}
          - {name: A, value: "2"}
      """;
  private static final String FIXED =
      POD.replace("serviceAccount:", "serviceAccountName:")
          .replace("    - {name: A, value: \"1\"}\n", "")
          .replace(
              "value: \"2\"}\n",
              "value: \"2\"}\n    securityContext:\n" + "      allowPrivilegeEscalation: false\n");

  @TempDir private Path folder;
  private Path pod;

  @BeforeEach
  void writeThePod() throws IOException {
    pod = Files.writeString(folder.resolve("pod.yaml"), POD);
  }

  private static Run run(Object... args) {
    Rule[] rules =
        Library.rules().stream()
            .filter(
                rule ->
                    java.util.Set.of(
                            "privilege-escalation",
                            "duplicate-environment-variable",
                            "deprecated-service-account-field",
                            "run-as-root")
                        .contains(rule.spec().id()))
            .toArray(Rule[]::new);
    return new Program().rules(rules).run(args);
  }

  @Test
  void whatIsCertainIsWrittenAndTheRestIsJudged() throws IOException {
    Run run = run("fix", "--fail-on", "low", pod);
    assertThat(pod).content().isEqualTo(FIXED);
    assertThat(run.out())
        .startsWith(
            """
            %1$s:5:3: deprecated-service-account-field: serviceAccount is deprecated: write serviceAccountName
                rename spec.serviceAccount to serviceAccountName
            """
                .formatted(pod))
        .contains(
            pod + ":7:5: privilege-escalation", "fixed 3 findings in 1 file\nleft: 1 finding (");
    assertThat(run.exitCode()).isEqualTo(1);
    Run again = run("fix", "--fail-on", "never", pod);
    assertThat(again.out()).startsWith("fixed 0 findings in 0 files\n");
    assertThat(again.exitCode()).isZero();
  }

  @Test
  void aDryRunShowsTheDifferenceAndWritesNothing() throws IOException {
    Run run = run("fix", "--dry-run", "--rule", "deprecated-service-account-field", pod);
    assertThat(pod).content().isEqualTo(POD);
    assertThat(run.out())
        .isEqualTo(
            """
            --- %1$s
            +++ %1$s
            @@ -2,7 +2,7 @@
             kind: Pod
             metadata: {name: cart}
             spec:
            -  serviceAccount: cart # of the shop
            +  serviceAccountName: cart # of the shop
               containers:
               - name: app
                 image: cart:1
            """
                .formatted(pod));
    assertThat(run.err()).startsWith("would fix 1 finding in 1 file\n");
  }

  @Test
  void onlyTheNamedRulesAreFixed() {
    run("fix", "--rule", "deprecated-service-account-field", pod);
    assertThat(pod).content().isEqualTo(POD.replace("serviceAccount:", "serviceAccountName:"));
    Run typo = run("fix", "--rule", "privilege-escalations", pod);
    assertThat(typo.exitCode()).isEqualTo(2);
    assertThat(typo.err()).contains("did you mean privilege-escalation?");
  }

  @Test
  void standardInputCannotBeFixed() {
    Run run = run("fix", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("standard input cannot be fixed", "Try 'plumbline fix --help'.");
  }

  @Test
  void markLineEndsAndPermissionsStay() throws IOException {
    String windows = "\uFEFF" + POD.replace("\n", "\r\n");
    Files.writeString(pod, windows);
    Files.setPosixFilePermissions(pod, PosixFilePermissions.fromString("rw-rw-r--"));
    run("fix", pod);
    assertThat(pod)
        .content(StandardCharsets.UTF_8)
        .isEqualTo("\uFEFF" + FIXED.replace("\n", "\r\n"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pod)))
        .isEqualTo("rw-rw-r--");
    assertThat(folder).isDirectoryContaining("glob:**/pod.yaml");
    assertThat(folder.toFile().list()).containsExactly("pod.yaml");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), pod);
    run("fix", link);
    assertThat(link).isSymbolicLink();
    assertThat(pod).content().isEqualTo(FIXED);
  }

  @Test
  void anExemptedFindingStays() throws IOException {
    Files.writeString(
        folder.resolve("plumbline.yaml"),
        """
        apiVersion: plumbline.dev/v1
        kind: Profile
        exemptions:
        - rule: deprecated-service-account-field
          subject: {kind: Pod, name: cart}
          reason: the cluster is old
          owner: shop
          expires: 2999-01-01
        """);
    run("fix", pod);
    assertThat(pod).content().contains("serviceAccount: cart # of the shop");
  }
}
