package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  private static final String POD =
      """
      {
      \t"apiVersion": "v1",
      \t"kind": "Pod",
      \t"metadata": {"name": "a", "annotations": {"url": "http:\\/\\/x", "face": "\\ud83d\\ude00"}},
      \t"spec": {"a": 12345678901234567890123, "b": 1.0, "c": [ ], "d": { }, "e": true, "f": null,
      \t\t"g": "\\ud83d", "h": "é😀", "i": -0, "j": 1e2, "k": [1, {"l": "yes"}]}
      }
      """;

  @Test
  @DisplayName("S-145: JSON is read, indented by tabs too, with JSON's escapes")
  void jsonIsRead() {
    Node root = Says.reading(POD).resources().get(0).root();

    assertThat(Json.of(root.get("spec").value()))
        .isEqualTo(
            "{\"a\":1.2345678901234568e+22,\"b\":1,\"c\":[],\"d\":{},\"e\":true,\"f\":null,"
                + "\"g\":\"\uFFFD\",\"h\":\"é😀\",\"i\":0,\"j\":100,\"k\":[1,{\"l\":\"yes\"}]}");
    assertThat(root.at("metadata", "annotations", "url").text()).isEqualTo("http://x");
    assertThat(root.at("metadata", "annotations", "face").text()).isEqualTo("😀");
  }

  @Test
  @DisplayName("S-145: what JSON says stands where it is written, columns counted in code points")
  void whatJsonSaysStandsWhereItIsWritten() {
    Node root = Says.reading(POD).resources().get(0).root();

    assertThat(root.location()).hasToString("test.yaml:1:1");
    assertThat(root.get("kind").location().span().endColumn()).isEqualTo(15);
    assertThat(root.at("spec", "h").location()).hasToString("test.yaml:6:18");
    assertThat(root.at("spec", "i").location()).hasToString("test.yaml:6:29");
    assertThat(root.at("spec", "k").items().get(1).get("l").location())
        .hasToString("test.yaml:6:58");
  }

  @Test
  @DisplayName("S-145: objects may follow one another, but not behind a separator")
  void objectsMayFollowOneAnother() {
    String a = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}";

    assertThat(Says.names(a + a + "\n" + a + "\n---\n" + a)).hasSize(4);
    assertThat(Says.errors(Says.reading("---\n" + a + "\n" + a)))
        .containsExactly(
            "test.yaml:3:1 the document ends before this, and Kubernetes reads no further");
  }

  @Test
  @DisplayName("S-147: of a key written twice in JSON the last counts")
  void ofARepeatedKeyTheLastCounts() {
    Node root =
        Says.reading("{\"apiVersion\":\"v1\",\"kind\":\"A\",\"kind\":\"B\"}")
            .resources()
            .get(0)
            .root();

    assertThat(root.get("kind").text()).isEqualTo("B");
    assertThat(root.overridden()).singleElement().extracting(Node::text).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"a\": yes,}",
        "{apiVersion: v1, kind: Pod, \"a\": on}",
        "{\"apiVersion\": \"v1\", # comment\n \"kind\": \"Pod\", \"a\": true}"
      })
  @DisplayName("S-145: what only resembles JSON is YAML")
  void whatOnlyResemblesJsonIsYaml(String text) {
    assertThat(Says.reading(text).resources().get(0).root().get("a").isTrue()).isTrue();
  }

  @Test
  @DisplayName("S-150: a number too large for any machine is refused")
  void aNumberTooLargeIsRefused() {
    assertThat(Says.errors(Says.reading("{\"kind\": 1e400}")))
        .containsExactly("test.yaml:1:10 1e400 is too large a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\" 1}",
        "{\"a\": 01x, [}",
        "{",
        "{\"a",
        "{\"a\\",
        "{\"a\": \"\\u12",
        "{]",
        "{\"a\": [1}",
        "{\"a\": 1}}",
        "{\"a\": tru, :"
      })
  void brokenJsonIsAnError(String text) {
    assertThat(Says.errors(Says.reading(text))).hasSize(1);
  }
}
