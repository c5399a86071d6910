package dev.plumbline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTreeTest {

  private static Optional<List<String>> folders(String drawing) {
    List<String> texts = drawing.lines().toList();
    return FolderTree.of(
        IntStream.range(0, texts.size()).mapToObj(i -> new Line(i + 1, texts.get(i))).toList());
  }

  @Test
  void theInnermostFoldersAreThoseThatHoldManifests() {
    assertThat(
            folders(
                """
                apps/
                ├── base/            # what all have
                │   ├── cart/
                │   │   └── cart.yaml
                │   └── mail/
                │
                └── overlays/
                    └── prod/        # and no other
                platform/
                └── argocd/
                """))
        .hasValue(
            List.of("apps/base/cart", "apps/base/mail", "apps/overlays/prod", "platform/argocd"));
  }

  @Test
  void aTreeMayBeDrawnWithLettersAndBeginAnywhere() {
    assertThat(
            folders(
                """
                .
                |-- k8s/
                |   `-- prod/
                +-- README.md
                """))
        .hasValue(List.of("k8s/prod"));
    assertThat(folders("├── k8s/\n└── charts/\n")).hasValue(List.of("k8s", "charts"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apps/\nplatform/",
        "├── a.yaml\n└── b.yaml",
        "├── Frontend/\n│ 100m CPU │\n",
        "├── k8s/\nand so on",
        "┌──────┐\n│ Cart │\n├──────┤\n│ 100m │\n└──────┘"
      })
  void somethingElseIsNoTree(String drawing) {
    assertThat(folders(drawing)).isEmpty();
  }
}
