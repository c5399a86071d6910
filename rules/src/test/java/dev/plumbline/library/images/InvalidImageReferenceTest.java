package dev.plumbline.library.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidImageReferenceTest {

  private static List<String> messages(String image) {
    return Judged.by(new InvalidImageReference(), Pods.withContainer(image)).messages();
  }

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({
    "Nginx:1,: the repository must be in lower case",
    "registry:5000/App,: the repository must be in lower case",
    "' app:1',: it must not have blanks",
    "app: 1,: it must not have blanks",
    "https://example.org/app,: it must not have a scheme",
    "app:${TAG},: its variable was not replaced",
    "$(IMAGE),: its variable was not replaced",
    "app@sha256:abc,: a digest is sha256: and 64 hexadecimal digits in lower case",
    "app:1:2,''",
    "app:,''"
  })
  void theReasonIsTold(String image, String reason) {
    assertThat(messages("image: \"" + image + "\""))
        .containsExactly(
            "6: image \"%s\" of container \"app\" cannot be read%s".formatted(image, reason));
  }

  @ParameterizedTest
  @DisplayName("S-151: null and empty are no image")
  @ValueSource(strings = {"image: ''", "image: null", "image:"})
  void anEmptyImageIsMissing(String image) {
    assertThat(messages(image)).containsExactly("6: container \"app\" names no image");
  }

  @ParameterizedTest(name = "{0} is a {1}")
  @DisplayName("S-152: an image is a string")
  @CsvSource({"5,number", "true,boolean", "[app],list", "{name: app},map"})
  void otherTypesAreNamed(String image, String type) {
    assertThat(messages("image: " + image))
        .containsExactly("6: image of container \"app\" is a %s, not a string".formatted(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "localhost:5000/a/b:1", "Registry/app", "app:V1_x-y.z"})
  void whatKubeletReadsIsFine(String image) {
    assertThat(messages("image: " + image)).isEmpty();
  }
}
