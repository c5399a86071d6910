package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Repair.Result;
import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        serviceAccount: cart
        serviceAccount: shop
        containers: [{name: app, image: "cart:1", imagePullPolicy: always}]
      """;

  @TempDir private Path folder;
  private Path pod;

  @BeforeEach
  void writeThePod() throws IOException {
    pod = Files.writeString(folder.resolve("pod.yaml"), POD);
  }

  private Result repair() throws IOException, ProfileException {
    Lint lint = Lint.of(List.of(pod.toString()));
    return Repair.of(lint, Library.rules(), LocalDate.of(2026, 1, 1), f -> true, files -> {});
  }

  @Test
  void oneFixMakesWayForAnother() throws Exception {
    Result result = repair();
    assertThat(result.files()).hasSize(1);
    assertThat(result.files().get(0).textAfter())
        .contains("  serviceAccountName: shop\n", "imagePullPolicy: Always")
        .doesNotContain("serviceAccount:");
    assertThat(result.report().fixable()).isZero();
    assertThat(pod).content().isEqualTo(POD);
  }

  @Test
  void aFileThatSomebodyChangedMeanwhileIsLeftAlone() throws Exception {
    Result result = repair();
    Files.writeString(pod, POD + "# mine\n");
    assertThat(result.files().get(0).write()).isFalse();
    assertThat(pod).content().isEqualTo(POD + "# mine\n");
    assertThat(folder.toFile().list()).containsExactly("pod.yaml");
  }

  @Test
  void aDocumentThatCannotBeReadKeepsNoOtherFromBeingFixed() throws Exception {
    String broken = "---\nkind: [\n---\n";
    Files.writeString(pod, POD + broken + POD.replace("cart}", "shop}"));
    Result result = repair();
    assertThat(result.files().get(0).textAfter())
        .contains(broken)
        .containsPattern("(?s)serviceAccountName: shop.*serviceAccountName: shop");
    assertThat(result.report().outcome()).isEqualTo(Outcome.INPUT_ERROR);
  }
}
