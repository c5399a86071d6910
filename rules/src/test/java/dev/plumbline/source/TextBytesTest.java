package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextBytesTest {

  @Test
  @DisplayName("S-155: UTF-16 with a byte order mark is read, as kubectl reads it")
  void utf16WithAByteOrderMarkIsRead() {
    assertThat(read("\uFEFF" + pod("é"), StandardCharsets.UTF_16BE).resources())
        .singleElement()
        .hasToString("Pod default/é (a.yaml:1:1)");
    assertThat(read("\uFEFF" + pod("😀"), StandardCharsets.UTF_16LE).resources())
        .singleElement()
        .hasToString("Pod default/😀 (a.yaml:1:1)");
  }

  @Test
  @DisplayName("S-155: what is not UTF-8 is an error with its place, and the rest is read")
  void whatIsNotUtf8IsAnError() {
    Reading reading = read(pod("a") + "# caf\u00e9\n", StandardCharsets.ISO_8859_1);

    assertThat(reading.resources()).hasSize(1);
    assertThat(Says.errors(reading))
        .containsExactly("a.yaml:2:6 the file is not UTF-8 text from here on");
  }

  @Test
  @DisplayName("S-155: UTF-16 without a byte order mark is an error that says so")
  void utf16WithoutAMarkIsAnError() {
    assertThat(Says.errors(read(pod("a"), StandardCharsets.UTF_16LE)))
        .containsExactly(
            "a.yaml:1:2 the character U+0000 must not be in YAML: is this UTF-16 without a mark?");
  }

  @Test
  @DisplayName("S-155: a replacement character that somebody wrote is text")
  void aWrittenReplacementCharacterIsText() {
    assertThat(read(pod("\uFFFD"), StandardCharsets.UTF_8).errors()).isEmpty();
  }

  private static Reading read(String text, Charset charset) {
    return ManifestReader.withDefaults().readBytes("a.yaml", text.getBytes(charset));
  }

  private static String pod(String name) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: %s}}\n".formatted(name);
  }
}
