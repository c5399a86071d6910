package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final String A = "{apiVersion: v1, kind: Pod, metadata: {name: a}}\n";
  private static final String B = "{apiVersion: v1, kind: Pod, metadata: {name: b}}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n",
        "--- \n",
        "---\t\n",
        "--- # comment\n",
        "---# comment\n",
        "---\r\n",
        "\r\n---\r\n",
        "\n---\n\n",
        "---\n---\n",
        "# c\n---\n# c\n"
      })
  @DisplayName("S-142: a line of three dashes separates documents, whatever space is around it")
  void threeDashesSeparateDocuments(String separator) {
    assertThat(Says.names(A + separator + B)).containsExactly("a", "b");
    assertThat(Says.errors(Says.reading(A + separator + B))).isEmpty();
  }

  @Test
  @DisplayName("S-142: a separator before the first document and after the last is no document")
  void separatorsAroundAllDocumentsAreNone() {
    Reading reading = Says.reading("---\n" + A + "---\n" + B + "---\n");

    assertThat(reading.resources()).hasSize(2);
    assertThat(reading.skipped()).isEmpty();
  }

  @Test
  @DisplayName("S-142: the last line may end with the file")
  void theLastLineMayEndWithTheFile() {
    assertThat(Says.names(A + "---\n" + B.strip())).containsExactly("a", "b");
    assertThat(Says.names(A + "---")).containsExactly("a");
  }

  @Test
  @DisplayName("S-142: a byte order mark is no text, in a file and in the middle of one")
  void aByteOrderMarkIsNoText() {
    byte[] bytes = ("\uFEFF" + A).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Reading reading = ManifestReader.withDefaults().readBytes("a.yaml", bytes);

    assertThat(reading.resources()).singleElement().hasToString("Pod default/a (a.yaml:1:1)");
    assertThat(Says.names("\uFEFF" + A + "---\n\uFEFF" + B)).containsExactly("a", "b");
  }

  @Test
  @DisplayName("S-142: text behind three dashes belongs to the document, and kubectl refuses it")
  void textBehindThreeDashesIsReadAndRefused() {
    Reading reading = Says.reading(A + "--- " + B);

    assertThat(reading.resources()).hasSize(2);
    assertThat(Says.errors(reading))
        .containsExactly(
            "test.yaml:2:1 a separator is \"---\" alone, or with a comment behind a space");
  }

  @Test
  @DisplayName("S-142: a directive belongs to the document after it, and kubectl refuses it")
  void directivesAreReadAndRefused() {
    Reading reading = Says.reading("---\n%YAML 1.1\n---\n" + A + "---\n" + B);

    assertThat(reading.resources()).hasSize(2);
    assertThat(Says.errors(reading))
        .containsExactly("test.yaml:2:1 Kubernetes does not allow directives such as %YAML");
    assertThat(Says.names("%YAML 1.1\n%TAG ! tag:x,2000:\n---\n" + A)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%YAML 1.2", "%YAML 2.0", "%FOO bar", "%YAMLL 1.1"})
  @DisplayName(
      "S-142: of other directives Kubernetes knows nothing, not even the document after it")
  void unknownDirectivesAreRefused(String directive) {
    Reading reading = Says.reading(A + "---\n" + directive + "\n---\n" + B);

    assertThat(Says.names(A + "---\n" + directive + "\n---\n" + B)).containsExactly("a");
    assertThat(Says.errors(reading))
        .contains("test.yaml:3:1 Kubernetes knows no directive but %YAML 1.1 and %TAG");
  }

  @Test
  @DisplayName("S-142: what follows three dots is not read, up to the next separator")
  void whatFollowsThreeDotsIsNotRead() {
    Reading reading = Says.reading(A + "...\n" + B + "---\n" + B);

    assertThat(reading.resources()).extracting(r -> r.name()).containsExactly("a", "b");
    assertThat(Says.skipped(reading)).containsExactly("test.yaml:3:1 after-end");
    assertThat(Says.errors(Says.reading(A + "...\n]["))).isEmpty();
    assertThat(Says.reading(A + "...\n").skipped()).isEmpty();
  }

  @Test
  @DisplayName("S-142: dashes within a text separate nothing")
  void dashesWithinATextSeparateNothing() {
    Reading reading =
        Says.reading(
            """
            apiVersion: v1
            kind: ConfigMap
            data:
              script: |
                ---
                a: b
              line: "-----BEGIN"
            """);

    assertThat(reading.resources()).hasSize(1);
    assertThat(reading.resources().get(0).root().at("data", "script").text())
        .isEqualTo("---\na: b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "# comment\n", "---\n", "---\n---\n# c\n", "null\n", "--- \n~"})
  @DisplayName("S-143: a file with nothing in it is skipped, not an error")
  void nothingIsSkipped(String text) {
    Reading reading = Says.reading(text);

    assertThat(reading.resources()).isEmpty();
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).singleElement().asString().contains("empty");
  }

  @Test
  @DisplayName("S-143: an empty document between others is skipped and counted")
  void emptyDocumentsBetweenOthersAreCounted() {
    Reading reading = Says.reading(A + "---\n# nothing\n---\n" + B);

    assertThat(reading.resources()).hasSize(2);
    assertThat(Says.skipped(reading)).containsExactly("test.yaml:3:1 empty");
  }

  @Test
  @DisplayName("S-144: a broken document is reported with its place and hides no other")
  void aBrokenDocumentHidesNoOther() {
    Reading reading = Says.reading(A + "---\nkind: Pod\n  name: x\n---\n" + B + "---\na: [\n");

    assertThat(reading.resources()).hasSize(2);
    assertThat(Says.errors(reading))
        .containsExactly(
            "test.yaml:4:7 this \":\" cannot stand here: quote the text, or mend the indentation",
            "test.yaml:9:1 a value or a closing bracket is missing here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("S-144: lines count the same however they end")
  void linesCountHoweverTheyEnd(String end) {
    String text = "a: 1" + end + end + "b: \"é😀\" c" + end;

    assertThat(Says.errors(Says.reading(text)))
        .singleElement()
        .asString()
        .startsWith("test.yaml:3:9 ");
  }
}
