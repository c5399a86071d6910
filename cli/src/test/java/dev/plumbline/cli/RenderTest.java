package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderTest extends LintTest {

  /** A kustomization that no tool can build. */
  @BeforeEach
  void aKustomization() throws IOException {
    file("k8s/kustomization.yaml", "resources: [cart.yaml, missing.yaml]\n");
  }

  @Test
  void aKustomizationThatCannotBeBuiltIsAnInputError() {
    Run run = lint(folder.resolve("k8s"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("k8s/kustomization.yaml:1:1");
  }

  @Test
  void sourcesAreJudgedAsTheyAreOnRequest() {
    Run run = lint("--render", "off", folder.resolve("k8s"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("k8s/cart.yaml:8:7");
  }

  @Test
  void theProfileMaySayThatNothingIsBuiltAndTheOptionWins() throws IOException {
    file("plumbline.yaml", PROFILE + "render: off\n");
    assertThat(lint(folder.resolve("k8s")).exitCode()).isEqualTo(1);
    assertThat(lint("--render=auto", folder.resolve("k8s")).exitCode()).isEqualTo(2);
  }

  @Test
  void anythingElseIsWrongUsage() throws IOException {
    assertThat(lint("--render", "always", folder).err()).contains("none of auto, off");
    file("plumbline.yaml", PROFILE + "render: always\n");
    assertThat(lint(folder.resolve("k8s")).err()).contains("\"always\" is neither auto nor off");
  }
}
