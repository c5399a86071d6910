package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  static Stream<Arguments> hostile() {
    int many = 100_000;
    return Stream.of(
        Arguments.of("brackets", "[".repeat(many)),
        Arguments.of("braces", "{".repeat(many)),
        Arguments.of("braces with keys", "{a: ".repeat(many)),
        Arguments.of("JSON objects", "{\"a\":".repeat(many)),
        Arguments.of("JSON lists", "{\"a\":" + "[".repeat(many)),
        Arguments.of("JSON brackets on lines", "{\"a\":" + "[\n".repeat(many)),
        Arguments.of("closing brackets", "]".repeat(many)),
        Arguments.of("question marks", "? ".repeat(many)),
        Arguments.of("dashes", "- ".repeat(many)),
        Arguments.of("colons", ": ".repeat(many)),
        Arguments.of("anchors", "&a ".repeat(many)),
        Arguments.of("tags", "!!str ".repeat(many)),
        Arguments.of("tabs in brackets", "[" + "a,\t".repeat(many)),
        Arguments.of("tabs and comments in brackets", "[" + "#\n\t".repeat(many)),
        Arguments.of("tabs behind colons", "a:\t1\n".repeat(many)),
        Arguments.of("escaped apostrophes", "a: \"" + "\\'".repeat(many) + '"'),
        Arguments.of("quotes", "'".repeat(many)),
        Arguments.of("open quotes on lines", "\"\n".repeat(many)),
        Arguments.of("separators", "---\n".repeat(many)),
        Arguments.of("separators with text", "--- a\n".repeat(many)),
        Arguments.of("directives", "%YAML 1.1\n".repeat(many)),
        Arguments.of("ends", "...\n".repeat(many)),
        Arguments.of("aliases", "a: &a b\n" + "b: *a\n".repeat(many)),
        Arguments.of("block indicators", "a: |\n".repeat(many)),
        Arguments.of("template braces", "{{".repeat(many) + "}}"),
        Arguments.of("a tag handle", "!" + "%41".repeat(many)),
        Arguments.of("a bad tag", "!<" + "%ff".repeat(many) + "> a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  @DisplayName("S-148, S-149: nesting and repetition end in errors or values, soon")
  void nestingAndRepetitionEndSoon(String name, String text) {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          Reading reading = Says.reading(text);
          assertThat(reading.errors().size() + reading.skipped().size()).isPositive();
        },
        name);
  }

  @Test
  @DisplayName("S-149: depth ends where the limit is, in YAML and in JSON")
  void depthEndsWhereTheLimitIs() {
    for (String open : List.of("[", "{a: ", "- ", "{\"a\":[")) {
      assertThat(Says.errors(Says.reading("a:\n  " + open.repeat(300))))
          .as(open)
          .singleElement()
          .asString()
          .endsWith("lists and maps are nested more than 200 deep");
    }
    assertThat(Says.json("[".repeat(200) + "]".repeat(200))).startsWith("[[[");
  }

  @Test
  @DisplayName("S-149: documents far above three megabytes are read")
  void largeDocumentsAreRead() {
    StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\ndata:\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("  key-").append(i).append(": \"a value of some length\"\n");
    }
    text.append("  huge: ").append("x".repeat(2_000_000)).append('\n');
    text.append("  number: ").append("1".repeat(1_000_000)).append('\n');
    text.append("  point: .").append("1".repeat(1_000_000)).append('\n');

    Reading reading = assertTimeoutPreemptively(SOON, () -> Says.reading(text.toString()));

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources().get(0).root().get("data").fields()).hasSize(200_003);
  }

  @Test
  @DisplayName("S-149: keys and values are counted, and too many refused")
  void tooManyValuesAreRefused() {
    ManifestReader reader = new ManifestReader(new Limits(1 << 20, 200, 1_000, 10), "default");

    assertThat(Says.errors(reader.readText("a.yaml", "- a\n".repeat(1_001))))
        .containsExactly(
            "a.yaml:1000:3 the document holds more than 1,000 keys and values, aliases expanded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\0c", "\u0007", "a: \"\u007f\"", "# \u0001", "a: \ud800"})
  @DisplayName("S-155: characters that must not be in YAML are an error with their place")
  void charactersThatMustNotBeInYamlAreErrors(String text) {
    assertThat(Says.errors(Says.reading(text)))
        .singleElement()
        .asString()
        .contains("must not be in YAML");
  }

  @Test
  @DisplayName("S-155: no bytes whatever make reading fail or hang")
  void noBytesMakeReadingFail() {
    Random random = new Random(20240229);
    byte[] likely = "-:?[]{}&*!|>'\"%@`,# \n\t\r\\abc01.~<=\u00e9".getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int j = 0; i % 4 != 0 && j < bytes.length; j++) {
              bytes[j] = likely[random.nextInt(likely.length)];
            }
            Reading reading = ManifestReader.withDefaults().readBytes("x", bytes);
            assertThat(reading.errors().size() + reading.skipped().size()).isPositive();
          }
        });
  }
}
