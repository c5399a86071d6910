package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: &x {k: 1}, b: *x} | {\"a\":{\"k\":1},\"b\":{\"k\":1}}",
        "{a: &x {k: 1}, b: {<<: *x, z: 2}} | {\"a\":{\"k\":1},\"b\":{\"k\":1,\"z\":2}}",
        "{a: &x {k: 1}, b: {<<: *x, k: 2}} | {\"a\":{\"k\":1},\"b\":{\"k\":2}}",
        "{a: &x {k: 1}, b: {k: 2, <<: *x}} | {\"a\":{\"k\":1},\"b\":{\"k\":1}}",
        "{b: {<<: [{k: 1}, {k: 2, l: 3}]}} | {\"b\":{\"k\":1,\"l\":3}}",
        "{b: {<<: {<<: {k: 1}, l: 2}}} | {\"b\":{\"k\":1,\"l\":2}}",
        "{b: {\"<<\": 1}} | {\"b\":{\"<<\":1}}",
        "{a: &x 1, b: &x 2, c: *x} | {\"a\":1,\"b\":2,\"c\":2}",
        "[&x [&x 1], *x] | [[1],1]",
        "[&x on, *x] | [true,true]"
      })
  @DisplayName("S-148: aliases and merge keys mean what kubectl makes of them")
  void aliasesAndMergesAreResolved(String text, String json) {
    assertThat(Says.json(text)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[&x [*x]]",
        "{a: &x {b: *x}}",
        "{a: &x {<<: *x}}",
        "*x",
        "{<<: 1}",
        "{<<: [1]}",
        "{a: &x [{b: 1}], c: {<<: *x}}",
        "{<<: [[{a: 1}]]}",
        "[&é 1]"
      })
  @DisplayName("S-148: aliases that repeat themselves or nothing are refused")
  void aliasesOfThemselvesOrNothingAreRefused(String text) {
    assertThat(Says.json(text)).isEqualTo(Says.REFUSED);
  }

  @Test
  @DisplayName("S-148: a recursive alias is an error with its place")
  void aRecursiveAliasHasAPlace() {
    assertThat(Says.errors(Says.reading("apiVersion: v1\nkind: Pod\nspec: &s\n  a: [*s]\n")))
        .containsExactly("test.yaml:4:7 the anchor &s contains itself");
  }

  @Test
  @DisplayName("S-148: an alias stands where it is written, what it repeats where that is")
  void anAliasStandsWhereItIsWritten() {
    var root =
        Says.reading(
                """
                apiVersion: v1
                kind: Pod
                x: &x {k: 1}
                s: &s word
                again: *x
                merged: {<<: *x}
                list: [*x, *s]
                word: *s
                """)
            .resources()
            .get(0)
            .root();

    assertThat(root.get("again").location()).hasToString("test.yaml:5:1");
    assertThat(root.at("again", "k").location()).hasToString("test.yaml:3:8");
    assertThat(root.at("merged", "k").location()).hasToString("test.yaml:3:8");
    assertThat(root.get("list").items().get(0).location()).hasToString("test.yaml:7:8");
    assertThat(root.get("list").items().get(1).location()).hasToString("test.yaml:7:12");
    assertThat(root.get("word").location().span().endColumn()).isEqualTo(9);
    assertThat(root.get("word").text()).isEqualTo("word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "{<<: {}, k: [%s]}"})
  @DisplayName("S-148: a document that grows by aliases is refused at its expanded size")
  void documentsThatGrowByAliasesAreRefused(String ten) {
    String bomb =
        "a0: &a0 [x]\n"
            + IntStream.range(1, 30)
                .mapToObj(
                    i -> "a%d: &a%d ".formatted(i, i) + ten.formatted(tenTimes("*a" + (i - 1))))
                .collect(Collectors.joining("\n"));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(Says.errors(Says.reading(bomb)))
                .singleElement()
                .asString()
                .contains("too much of the document is repeated by aliases"));
  }

  @Test
  @DisplayName("S-148: ordinary repetition is no bomb")
  void ordinaryRepetitionIsNoBomb() {
    String text =
        "base: &b {a: 1, b: [1, 2, 3]}\n"
            + IntStream.range(0, 5_000)
                .mapToObj(i -> "k%d: {<<: *b, c: %d}\n".formatted(i, i))
                .collect(Collectors.joining());

    assertThat(Says.json(text)).startsWith("{\"base\":").contains("\"k4999\":{\"a\":1");
  }

  @Test
  @DisplayName("S-148: aliases within aliases count as deep as they are")
  void aliasesWithinAliasesAreAsDeepAsTheyAre() {
    String chain =
        "a0: &a0 [x]\n"
            + IntStream.range(1, 300)
                .mapToObj(i -> "a%d: &a%d [*a%d]\n".formatted(i, i, i - 1))
                .collect(Collectors.joining());

    assertThat(Says.errors(Says.reading(chain)))
        .containsExactly("test.yaml:200:14 lists and maps are nested more than 200 deep");
  }

  private static String tenTimes(String alias) {
    return IntStream.range(0, 10).mapToObj(i -> alias).collect(Collectors.joining(", "));
  }
}
