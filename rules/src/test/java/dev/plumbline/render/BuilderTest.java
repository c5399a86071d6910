package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderTest {
  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: {containers: []}\n";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void aKustomization() throws IOException {
    workspace = new Workspace(folder).file("prod/kustomization.yaml", "resources: [pod.yaml]\n");
    workspace.file("prod/pod.yaml", POD).file("other.yaml", POD.replace("cart", "other"));
  }

  private String error(Rendered rendered) {
    assertThat(workspace.errors(rendered)).hasSize(1);
    return workspace.errors(rendered).get(0);
  }

  @Test
  void whatIsBuiltStandsInThePlaceOfItsSources() throws IOException {
    Rendered rendered = workspace.fakeOutput("kustomize", POD).render();
    assertThat(workspace.errors(rendered)).isEmpty();
    assertThat(rendered.plain().resources()).extracting(r -> r.name()).containsExactly("other");
    assertThat(rendered.builds().get(0).resources())
        .extracting(r -> r.name())
        .containsExactly("cart");
  }

  @Test
  void aFailingBuildIsAnErrorInTheWordsOfTheTool() throws IOException {
    workspace.fake("kustomize", "echo 'Error: no such patch' >&2\nexit 1\n");
    assertThat(error(workspace.render()))
        .isEqualTo("prod/kustomization.yaml:1:1 kustomize says: Error: no such patch");
  }

  @Test
  void aToolThatFailsWithoutAWordFailsAsWell() throws IOException {
    assertThat(error(workspace.fake("kustomize", "exit 3\n").render()))
        .endsWith("kustomize failed with exit code 3");
  }

  @Test
  void aToolThatDoesNotEndIsStoppedWithAllItStarted() throws IOException {
    workspace.fake("kustomize", "sleep 60 &\nsleep 60\n");
    Instant start = Instant.now();
    assertThat(error(workspace.render()))
        .endsWith("kustomize took longer than 1 s and was stopped");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aToolThatWritesTooMuchIsStopped() throws IOException {
    workspace.fake("kustomize", "while :; do echo 0123456789012345678901234567890; done\n");
    assertThat(error(workspace.render())).endsWith("kustomize wrote more than 100,000 bytes");
  }

  @Test
  void ofManyComplaintsTheLastAreReported() throws IOException {
    workspace.fake(
        "kustomize",
        "i=0; while [ $i -lt 3000 ]; do echo warning >&2; i=$((i+1)); done\n"
            + "echo 'Error: at last' >&2\nexit 1\n");
    assertThat(error(workspace.render())).hasSizeLessThan(5_000).endsWith("Error: at last");
  }

  @Test
  void withoutToolsTheErrorSaysWhatToDo() {
    assertThat(error(workspace.renderAlone()))
        .startsWith("prod/kustomization.yaml:1:1 ")
        .endsWith(
            "prod is a kustomization; neither kustomize nor kubectl is on the PATH: install one, or"
                + " judge the sources as they are with --render=off");
  }

  @Test
  void aChartNeedsHelm() throws IOException {
    workspace.fake("kustomize", "exit 0\n").file("chart/Chart.yaml", "name: shop\n");
    assertThat(error(workspace.renderAlone()))
        .startsWith("chart/Chart.yaml:1:1 ")
        .endsWith(
            "chart is a chart; helm is not on the PATH: install it, or judge the sources as they"
                + " are with --render=off");
  }

  @Test
  void kubectlServesWhereKustomizeIsMissing() throws IOException {
    workspace.fake("kubectl", "echo \"Error: asked to $1\" >&2\nexit 1\n");
    assertThat(error(workspace.render())).endsWith("kubectl says: Error: asked to kustomize");
  }

  @Test
  void aToolSeesNothingOfTheEnvironmentThatItDoesNotNeed() throws IOException {
    workspace.fake("kustomize", "echo \"$HOME, ${PASSWORD:-nothing}\" >&2\nexit 1\n");
    String bin = folder.resolve("bin").toString();
    assertThat(error(workspace.render(Map.of("PATH", bin, "HOME", "/home/me", "PASSWORD", "x"))))
        .endsWith("says: /home/me, nothing");
  }

  @Test
  void aToolInADirectoryThatThePathNamesRelativelyIsNotRun() {
    assertThat(error(workspace.render(Map.of("PATH", ".:bin:"))))
        .contains("neither kustomize nor kubectl");
  }

  @Test
  void whatCannotBeReadOfTheOutputIsAnErrorOfTheKustomization() throws IOException {
    workspace.fakeOutput("kustomize", "apiVersion: v1\nkind: [Pod\n");
    assertThat(error(workspace.render()))
        .startsWith("prod/kustomization.yaml:1:1 line ")
        .contains("of what it renders: ");
  }
}
