package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeprecatedServiceAccountFieldTest {

  private static List<String> messages(String spec) {
    return Judged.by(
            new DeprecatedServiceAccountField(),
            "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: " + spec)
        .messages();
  }

  @Test
  void theOldFieldAloneIsReported() {
    assertThat(messages("{serviceAccount: cart}"))
        .containsExactly("4: serviceAccount is deprecated: write serviceAccountName");
  }

  @Test
  @DisplayName("S-139: the API server stores both fields with the same name")
  void asStoredItIsFine() {
    assertThat(messages("{serviceAccount: cart, serviceAccountName: cart}")).isEmpty();
  }

  @Test
  void theNewFieldWins() {
    assertThat(messages("{serviceAccount: cart, serviceAccountName: shop}"))
        .containsExactly(
            "4: serviceAccount \"cart\" has no effect: serviceAccountName is \"shop\"");
  }

  @Test
  @DisplayName("S-151: null and the empty string are absent")
  void emptyIsAbsent() {
    assertThat(messages("{serviceAccount: ''}")).isEmpty();
    assertThat(messages("{serviceAccount: null, serviceAccountName: shop}")).isEmpty();
  }
}
