package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "on", "ON", "y", "Y", "true", "TRUE"})
  @DisplayName("S-146: words for yes are booleans")
  void wordsForYesAreTrue(String word) {
    assertThat(Says.v(word)).isEqualTo("true");
    assertThat(Says.v('"' + word + '"')).isEqualTo('"' + word + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No", "off", "OFF", "n", "N", "false", "False"})
  @DisplayName("S-146: words for no are booleans")
  void wordsForNoAreFalse(String word) {
    assertThat(Says.v(word)).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yEs", "oN", "tRUE", "nULL", "t", "f", "yes.", "on-call"})
  @DisplayName("S-146: other spellings are strings")
  void otherSpellingsAreStrings(String word) {
    assertThat(Says.v(word)).isEqualTo('"' + word + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:30:45",
        "1:2",
        "190:20:30",
        "0o8",
        "0b2",
        "0xZZ",
        "1.2.3",
        "1e",
        "1e400",
        "0x",
        ".",
        "+",
        "-",
        "._5",
        ".5_",
        "1k",
        "500m",
        "1Gi",
        "4_a",
        "٣"
      })
  @DisplayName("S-146: what only resembles a number is a string")
  void whatOnlyResemblesANumberIsAString(String text) {
    assertThat(Says.json("{v: \"\", w: " + text + "}")).contains("\"w\":\"" + text + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "2001-12-14t21:59:43.10-05:00", "2024-13-45"})
  @DisplayName("S-150: days and moments stay strings")
  void daysAndMomentsStayStrings(String text) {
    assertThat(Says.v(text)).isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  @DisplayName("S-151: nothing, a tilde and null are null")
  void nothingIsNull(String text) {
    assertThat(Says.v(text)).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "!!str 123, '\"123\"'", "'!!int \"3\"', 3", "!!float 1, 1", "!!bool yes, true",
    "!!null ~, null", "!custom 3, '\"3\"'", "! 12, '\"12\"'", "!!binary aGk=, '\"hi\"'",
    "!!timestamp 2024-01-01, '\"2024-01-01\"'", "!!map {a: 1}, '{\"a\":1}'"
  })
  void tagsSayWhatATextIs(String text, String json) {
    assertThat(Says.v(text)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!null x",
        "!!int 1.5",
        "!!bool 3",
        "!!float x",
        "!!binary '%'",
        "!!timestamp later",
        "!!timestamp 2024-02-30"
      })
  void textsThatContradictTheirTagAreRefused(String text) {
    assertThat(Says.v(text)).isEqualTo(Says.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "on, true",
    "1, 1",
    "0x10, 16",
    "1.5, 1.5",
    "0.1, 0.1",
    "1e6, 1e+06",
    "100000.0, 100000",
    "1e-5, 1e-05",
    ".inf, .inf",
    ".nan, .nan",
    "1e300, .inf",
    "2024-01-01, 2024-01-01"
  })
  @DisplayName("S-146: keys become strings after their meaning")
  void keysBecomeStringsAfterTheirMeaning(String key, String name) {
    assertThat(Says.json(key + ": x")).isEqualTo("{\"" + name + "\":\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~: x", "null: x", "[a]: x", "{a: b}: x", "9223372036854775808: x"})
  void keysThatAreNoTextAreRefused(String text) {
    assertThat(Says.json(text)).isEqualTo(Says.REFUSED);
  }

  @Test
  void anAliasMayBeAKey() {
    assertThat(Says.json("{a: &k 1.0, *k : x}")).isEqualTo("{\"1\":\"x\",\"a\":1}");
  }

  @Test
  void escapesThatKubernetesKnowsAreRead() {
    assertThat(Says.json("\"it\\'s\"")).isEqualTo("\"it's\"");
    assertThat(Says.json("\"a\\\tb \\'c\\' \uE000\"")).isEqualTo("\"a\\tb 'c' \uE000\"");
    assertThat(Says.json("\"\\u00e9\\x41\"")).isEqualTo("\"éA\"");
    assertThat(Says.json("\"\\q\"")).isEqualTo(Says.REFUSED);
  }
}
