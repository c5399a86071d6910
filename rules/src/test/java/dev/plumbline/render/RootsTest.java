package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsTest {
  private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: %s}\n";

  @TempDir Path folder;
  private Workspace workspace;

  /** The fake tools fail with what they are asked to build. */
  @BeforeEach
  void toolsThatSayWhatTheyBuild() throws IOException {
    workspace = new Workspace(folder);
    for (String tool : List.of("kustomize", "helm")) {
      workspace.fake(tool, "echo \"$0 $*\" >&2\nexit 1\n");
    }
  }

  private List<String> built(String what) {
    return workspace.render(tools(), what).reading().errors().stream()
        .map(error -> folder.resolve("sources").relativize(Path.of(error.location().file())))
        .map(Path::toString)
        .toList();
  }

  private Tools tools() {
    return new Tools(
        java.util.Map.of("PATH", folder.resolve("bin").toString()),
        java.time.Duration.ofSeconds(20),
        Workspace.MOST);
  }

  private List<String> plain() {
    return workspace.render(tools(), ".").plain().resources().stream().map(r -> r.name()).toList();
  }

  @Test
  void onlyKustomizationsThatNoOtherTakesInAreBuilt() throws IOException {
    workspace
        .file("base/kustomization.yaml", "resources: [pod.yaml]\n")
        .file("base/pod.yaml", POD.formatted("base"))
        .file("base/forgotten.yaml", POD.formatted("forgotten"))
        .file("parts/tls/kustomization.yaml", "kind: Component\npatches: [{path: patch.yaml}]\n")
        .file("parts/tls/patch.yaml", POD.formatted("patch"))
        .file("overlays/dev/kustomization.yaml", "bases: [../../base]\n")
        .file(
            "overlays/prod/kustomization.yml",
            "resources: [../../base]\ncomponents: [../../parts/tls]\n");
    assertThat(built("."))
        .containsExactly("overlays/dev/kustomization.yaml", "overlays/prod/kustomization.yml");
    assertThat(plain()).containsExactly("forgotten");
  }

  @Test
  void anOverlayIsBuiltWhereItsBaseIsNotAskedFor() throws IOException {
    workspace
        .file("base/kustomization.yaml", "resources: [pod.yaml]\n")
        .file("base/pod.yaml", POD.formatted("base"))
        .file("prod/kustomization.yaml", "resources: [../base]\n");
    assertThat(built("prod")).containsExactly("prod/kustomization.yaml");
    assertThat(built("prod/kustomization.yaml")).containsExactly("prod/kustomization.yaml");
    assertThat(built("base/pod.yaml")).isEmpty();
  }

  @Test
  void aKustomizationNeedsNoExtension() throws IOException {
    workspace.file("prod/Kustomization", "resources: []\n");
    assertThat(built(".")).containsExactly("prod/Kustomization");
  }

  @Test
  void aComponentThatNobodyTakesInIsNotBuilt() throws IOException {
    workspace
        .file("tls/kustomization.yaml", "kind: Component\nresources: [pod.yaml]\n")
        .file("tls/pod.yaml", POD.formatted("tls"));
    assertThat(built(".")).isEmpty();
    assertThat(plain()).containsExactly("tls");
  }

  @Test
  void ofKustomizationsThatTakeInEachOtherOneIsBuiltSoThatTheToolCanComplain() throws IOException {
    workspace
        .file("a/kustomization.yaml", "resources: [../b]\n")
        .file("b/kustomization.yaml", "resources: [../a]\n");
    assertThat(built(".")).containsExactly("a/kustomization.yaml");
  }

  @Test
  void whatGeneratorsReadBelongsToTheBuild() throws IOException {
    workspace
        .file(
            "prod/kustomization.yaml",
            "configMapGenerator: [{name: a, files: [pod.yaml, key=other.yaml]}]\n")
        .file("prod/pod.yaml", POD.formatted("pod"))
        .file("prod/other.yaml", POD.formatted("other"));
    assertThat(plain()).isEmpty();
  }

  @Test
  void aChartInAChartIsBuiltWithItAndALibraryNotAtAll() throws IOException {
    workspace
        .file("shop/Chart.yaml", "name: shop\n")
        .file("shop/charts/cart/Chart.yaml", "name: cart\n")
        .file("shop/crds/pod.yaml", POD.formatted("crd"))
        .file("common/Chart.yaml", "name: common\ntype: library\n");
    assertThat(built(".")).containsExactly("shop/Chart.yaml");
    assertThat(plain()).isEmpty();
    assertThat(workspace.errors(workspace.render(tools(), "shop")).get(0))
        .contains("template shop ")
        .endsWith("--namespace default --kube-version v1.37.0 --include-crds --skip-tests");
  }
}
