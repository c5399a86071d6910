package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidContainerPortTest {

  private static List<String> messages(String containers) {
    return Judged.by(
            new InvalidContainerPort(),
            "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: {containers: %s}\n"
                .formatted(containers))
        .messages();
  }

  private static List<String> port(String port) {
    return messages("[{name: app, ports: [%s]}]".formatted(port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "h2", "a-1", "8080x", "fifteen-letters"})
  void validNamesAreAccepted(String name) {
    assertThat(port("{containerPort: 80, name: %s}".formatted(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "a--b", "-a", "a-", "a_b", "'8080'", "a.b"})
  void invalidNamesAreNot(String name) {
    assertThat(port("{containerPort: 80, name: %s}".formatted(name)))
        .singleElement()
        .asString()
        .contains("is not made of lower-case letters");
  }

  @Test
  void aNameMayHaveFifteenCharacters() {
    assertThat(port("{containerPort: 80, name: sixteen-letters-}"))
        .containsExactly(
            "4: port name \"sixteen-letters-\" of container \"app\" is longer than 15 characters");
  }

  @Test
  @DisplayName("S-151: a containerPort of null is none")
  void aPortNeedsANumber() {
    assertThat(port("{containerPort: null}, {name: web}"))
        .containsExactly(
            "4: port \"0\" of container \"app\" has no containerPort",
            "4: port \"web\" of container \"app\" has no containerPort");
  }

  @Test
  void numbersHaveBounds() {
    assertThat(port("{containerPort: 1}, {containerPort: 65535}")).isEmpty();
    assertThat(port("{containerPort: 0}, {containerPort: 65536}")).hasSize(2);
  }

  @Test
  void namesAreUniquePerContainer() {
    String web = "ports: [{name: web, containerPort: 80}";
    assertThat(messages("[{name: app, %s]}, {name: proxy, %s]}]".formatted(web, web))).isEmpty();
    assertThat(messages("[{name: app, %s, {name: web, containerPort: 81}]}]".formatted(web)))
        .containsExactly("4: two ports of container \"app\" are named \"web\"");
  }
}
