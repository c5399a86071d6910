package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.Test;

class InvalidLifecycleHookTest {
  private static Judged judge(String containers, String container) {
    return Judged.by(
        new InvalidLifecycleHook(),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  %s:\n  - {name: app, %s}\n"
            .formatted(containers, container));
  }

  @Test
  void aHookNeedsWhatItsActionNeeds() {
    assertThat(judge("containers", "lifecycle: {preStop: {exec: {}}}").messages())
        .containsExactly("6: preStop of container \"app\" runs no command");
    assertThat(judge("containers", "lifecycle: {preStop: {httpGet: {path: /}}}").messages())
        .containsExactly("6: preStop of container \"app\" names no port");
    assertThat(judge("containers", "lifecycle: {preStop: {sleep: {seconds: -1}}}").messages())
        .containsExactly(
            "6: preStop of container \"app\" sleeps -1 seconds: it must not be negative");
    assertThat(judge("containers", "lifecycle: {preStop: {sleep: {seconds: 0}}}").messages())
        .isEmpty();
  }

  @Test
  void onlyContainersThatStayHaveHooks() {
    String hook = "lifecycle: {postStart: {exec: {command: [a]}}}";
    assertThat(judge("initContainers", hook).messages()).hasSize(1);
    assertThat(judge("initContainers", "restartPolicy: Always, " + hook).messages()).isEmpty();
    assertThat(judge("ephemeralContainers", hook).messages()).hasSize(1);
  }
}
