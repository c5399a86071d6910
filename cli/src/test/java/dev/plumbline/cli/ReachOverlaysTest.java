package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cli.Program.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays of one base are never in one cluster. */
class ReachOverlaysTest {
  private static final String OVERLAY =
      "namespace: shop\nresources: [../../base%s]\nkind: Kustomization\n"
          + "apiVersion: kustomize.config.k8s.io/v1beta1\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeOverlays() throws IOException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(path -> Stream.of(Path.of(path, "kustomize"), Path.of(path, "kubectl")))
            .anyMatch(Files::isExecutable),
        "neither kustomize nor kubectl is on the PATH");
    file("base/kustomization.yaml", "resources: [pods.yaml]\n");
    file(
        "base/pods.yaml",
        """
        {apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: cart}, spec: {containers: [{name: a}]}}
        """);
    file("overlays/dev/kustomization.yaml", OVERLAY.formatted(""));
    file("overlays/prod/kustomization.yaml", OVERLAY.formatted(", deny.yaml"));
    file(
        "overlays/prod/deny.yaml",
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny}, spec: {}}");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run reach(String path) {
    return new Program()
        .run("reach", folder.resolve(path), "--from", "web", "--to", "cart", "--port", "80");
  }

  @Test
  void eachOverlayHasAnAnswerOfItsOwn() {
    assertThat(reach("overlays/dev").exitCode()).isZero();
    assertThat(reach("overlays/prod").exitCode()).isEqualTo(1);
  }

  @Test
  void twoAtOnceAreRefused() {
    Run run = reach(".");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("no cluster has more than one of ")
        .contains("overlays/dev/kustomization.yaml, ")
        .contains("overlays/prod/kustomization.yaml: name the one that is meant");
  }

  @Test
  void theyAreRefusedAsTheBaseOfAChangeToo() {
    Run run =
        new Program()
            .run("reach", folder.resolve("overlays/dev"), "--base", folder.resolve("overlays"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name the one that is meant");
  }

  @Test
  void overlaysAreComparedByName() {
    Run run =
        new Program()
            .run(
                "reach", folder.resolve("overlays/dev"), "--base", folder.resolve("overlays/prod"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("+ opened  shop/web[Pod] -> shop/cart[Pod] every TCP port");
  }
}
