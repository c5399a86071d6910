package dev.plumbline.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MissingEphemeralStorageLimitTest {

  private static List<String> messages(String resources) {
    return Judged.by(
            new MissingEphemeralStorageLimit(),
            "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n"
                + "  containers: [{name: app, resources: "
                + resources
                + "}]\n")
        .messages();
  }

  @Test
  void aRequestDoesNotLimit() {
    assertThat(messages("{requests: {ephemeral-storage: 1Gi}}"))
        .containsExactly("5: container \"app\" has no ephemeral-storage limit");
  }

  @Test
  @DisplayName("S-7: the limit stands for the request")
  void theLimitIsEnough() {
    assertThat(messages("{limits: {ephemeral-storage: 1Gi}}")).isEmpty();
  }

  @Test
  @DisplayName("S-6: zero does not limit")
  void zeroDoesNotLimit() {
    assertThat(messages("{limits: {ephemeral-storage: 0}}"))
        .containsExactly("5: container \"app\" has no ephemeral-storage limit: 0 does not limit");
  }

  @Test
  void itRunsOnlyWhereAsked() {
    assertThat(new MissingEphemeralStorageLimit().spec().enabled()).isFalse();
  }
}
