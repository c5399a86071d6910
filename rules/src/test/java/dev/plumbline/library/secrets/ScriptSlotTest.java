package dev.plumbline.library.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word in capitals that a script replaces is no credential. */
class ScriptSlotTest {

  private static List<String> messages(String value) {
    return Judged.by(
            new LiteralCredential(),
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec: {containers: [{name: app, env: [{name: SHOP_API_KEY, value: %s}]}]}
            """
                .formatted(value))
        .messages();
  }

  @Test
  void aSlotIsNoCredential() {
    assertThat(messages("SHOP_API_KEY_VAL")).isEmpty();
    assertThat(messages("SHOP_API_KEY_VALUE")).isEmpty();
  }

  @Test
  void whatLooksOtherwiseIs() {
    assertThat(messages("shop_api_key_VAL")).hasSize(1);
    assertThat(messages("c0rrect-h0rse-battery-VAL")).hasSize(1);
  }
}
