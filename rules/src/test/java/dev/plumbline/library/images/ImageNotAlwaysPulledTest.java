package dev.plumbline.library.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImageNotAlwaysPulledTest {
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

  private static List<String> messages(String image, String policy) {
    return Judged.by(
            new ImageNotAlwaysPulled(), Pods.withContainer("image: " + image + "\n" + policy))
        .messages();
  }

  @Test
  void alwaysIsAlwaysFine() {
    assertThat(messages("app:1", "imagePullPolicy: Always")).isEmpty();
    assertThat(messages("app" + DIGEST, "imagePullPolicy: Always")).isEmpty();
  }

  @Test
  void tagsThatMoveArePulledByDefault() {
    assertThat(messages("app", "")).isEmpty();
    assertThat(messages("app:latest", "")).isEmpty();
    assertThat(messages("app:latest" + DIGEST, "")).isEmpty();
  }

  @Test
  @DisplayName("S-139: an absent policy and what the API server makes of it are judged alike")
  void othersAreNot() {
    assertThat(messages("app:1", ""))
        .containsExactly(
            "5: imagePullPolicy of container \"app\" is not set, which means IfNotPresent for its"
                + " image");
    assertThat(messages("app:1", "imagePullPolicy: IfNotPresent"))
        .containsExactly("7: imagePullPolicy of container \"app\" is IfNotPresent");
    assertThat(messages("app" + DIGEST, "")).hasSize(1);
  }

  @Test
  void itRunsOnlyWhereAsked() {
    assertThat(new ImageNotAlwaysPulled().spec().enabled()).isFalse();
  }
}
