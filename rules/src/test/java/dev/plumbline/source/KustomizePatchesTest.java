package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizePatchesTest {
  private static final String PATCH =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\nspec: {replicas: 3}\n";

  @TempDir Path folder;

  @BeforeEach
  void filesThatLookAlike() throws IOException {
    for (String name : List.of("a.yaml", "b.yaml", "sub/c.yaml", "d.yaml")) {
      write(name, PATCH);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Reading read() {
    return ManifestReader.withDefaults().read(List.of(folder), path -> false, count -> {});
  }

  private List<String> patches() {
    return read().skipped().stream()
        .filter(skipped -> skipped.reason() == Skipped.Reason.KUSTOMIZE_PATCH)
        .map(skipped -> folder.relativize(Path.of(skipped.location().file())).toString())
        .toList();
  }

  @Test
  @DisplayName("S-152: a file that a kustomization names as a patch is skipped and counted")
  void patchesAreNoObjects() throws IOException {
    write(
        "kustomization.yaml",
        """
        patches:
        - path: a.yaml
        - patch: |
            kind: Deployment
        patchesStrategicMerge:
        - ./sub/c.yaml
        - |-
          kind: Deployment
          metadata: {name: cart}
        patchesJson6902:
        - {path: b.yaml, target: {kind: Deployment, name: cart}}
        """);
    assertThat(patches()).containsExactlyInAnyOrder("a.yaml", "b.yaml", "sub/c.yaml");
    assertThat(read().resources()).hasSize(1);
  }

  @Test
  void theFileOfAKustomizationMayHaveNoExtension() throws IOException {
    write("Kustomization", "patches: [{path: a.yaml}]");
    assertThat(patches()).containsExactly("a.yaml");
  }

  @Test
  void whatAnotherKustomizationTakesForAResourceIsOne() throws IOException {
    write("kustomization.yaml", "resources: [a.yaml]");
    write("sub/kustomization.yml", "patches: [{path: ../a.yaml}, {path: ../b.yaml}]");
    assertThat(patches()).containsExactly("b.yaml");
  }

  @Test
  void aBrokenKustomizationIsReportedOnce() throws IOException {
    write("kustomization.yaml", "patches: [{path: a.yaml}");
    assertThat(read().errors()).hasSize(1);
    assertThat(read().resources()).hasSize(4);
  }
}
