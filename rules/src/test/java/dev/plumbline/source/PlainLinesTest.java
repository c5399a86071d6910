package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these was read by Kubernetes' own reader (sigs.k8s.io/yaml) too. */
@DisplayName("S-146: plain text as Kubernetes reads it")
class PlainLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: b\\n \\tc                             | {"a":"b c"}
          é: b\\n \\tc                             | {"é":"b c"}
          a: b\\n \\t\\nd: e                       | {"a":"b","d":"e"}
          a: b\\n \\t# c\\nd: e                    | {"a":"b","d":"e"}
          x: [a\\n \\tb]                           | {"x":["a b"]}
          a: [b,\\n  c\\n  \\td, e\\n  \\tf]          | {"a":["b","c d","e f"]}
          """)
  void aPlainTextGoesOnBehindATab(String text, String json) {
    assertThat(Says.json(unescaped(text))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\n\tc",
        "a: b\n \tc: d",
        "a: b # c\n \td",
        "a: 'b'\n \tc",
        "a:\n  - b\n \tc",
        "a: b\n \t\n\t\nd: e",
        "x: [a\n\tb]"
      })
  void aTabIsNoIndentation(String text) {
    assertThat(Says.json(text)).isEqualTo(Says.REFUSED);
  }

  @Test
  void aManyTimesContinuedTextIsReadInTime() {
    String text = "a: b\n" + " \tc\n".repeat(1_000);
    assertThat(Says.json(text)).hasSize("{'a':'b'}".length() + 2_000);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }
}
