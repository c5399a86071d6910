package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DuplicateEnvironmentVariableTest {

  private static List<String> messages(String containers) {
    return Judged.by(
            new DuplicateEnvironmentVariable(),
            "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n" + containers.indent(2))
        .messages();
  }

  @Test
  void everyValueButTheLastIsDropped() {
    assertThat(
            messages(
                """
                containers:
                - name: app
                  env:
                  - {name: A, value: "1"}
                  - {name: A, value: "2"}
                  - {name: A, value: "3"}
                """))
        .containsExactly(
            "8: variable \"A\" of container \"app\" is set again below: this value is dropped",
            "9: variable \"A\" of container \"app\" is set again below: this value is dropped");
  }

  @Test
  void containersDoNotShareTheirVariables() {
    assertThat(
            messages(
                """
                initContainers: [{name: init, env: [{name: A, value: "1"}]}]
                containers: [{name: app, env: [{name: A, value: "1"}]}]
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("S-151: entries that are null or nameless are none")
  void namelessEntriesAreNone() {
    assertThat(messages("containers: [{name: app, env: [null, null, {value: a}, {value: b}]}]"))
        .isEmpty();
  }

  @Test
  void namesDifferByCase() {
    assertThat(messages("containers: [{name: app, env: [{name: path}, {name: PATH}]}]")).isEmpty();
  }
}
