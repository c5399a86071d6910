package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.library.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors read says of a profile what its reader says. */
class ProfileSchemaTest {
  private static final String TEXT = resource("profile-v1.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());
  private static final String ACCEPTED = "reason: r, owner: o, until: 2027-05-31";

  @TempDir private Path folder;

  private static String resource(String name) {
    try (InputStream in = ProfileFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> complaints(String profile) throws IOException {
    return SCHEMA.validate(YAML.readTree(profile).toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "examples"))) {
      return files.filter(file -> file.endsWith(ProfileFile.NAME)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theProfilesOfTheExamplesKeepToTheSchema(Path example) throws Exception {
    assertThat(complaints(Files.readString(example))).isEmpty();
    assertThatCode(() -> ProfileFile.read(example, Library.rules())).doesNotThrowAnyException();
  }

  @Test
  void theProfilesThatComeWithPlumblineKeepToTheSchema() throws Exception {
    for (String name : BuiltInProfile.NAMES) {
      assertThat(complaints(BuiltInProfile.text(name).orElseThrow())).as(name).isEmpty();
    }
    assertThat(new ObjectMapper().readTree(TEXT).at("/properties/extends/items/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(BuiltInProfile.NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown: x                                     | /properties
          environments: {prod: {unknown: x}}             | /$defs/environment/properties
          annotations: {unknown: x}                      | /properties/annotations/properties
          exemptions: [{unknown: x}]                     | /$defs/exemptions/items/properties
          exemptions: [{subject: {unknown: x}}]          | /$defs/exemptions/items/properties/subject/properties
          """)
  void schemaAndReaderKnowTheSameKeys(String body, String place) throws Exception {
    TreeSet<String> keys = new TreeSet<>();
    new ObjectMapper().readTree(TEXT).at(place).fieldNames().forEachRemaining(keys::add);
    assertThatThrownBy(() -> Written.profile(folder, body + "\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageEndingWith("unknown key \"unknown\"; known are " + String.join(", ", keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: [audit]",
        "failOn: never",
        "world: open",
        "kubernetesVersion: 1.30",
        "kubernetesVersion: v1.30",
        "blueprint: blueprint.yaml",
        "baseline: baseline.json",
        "history: history",
        "ownerLabel: example.org/team",
        "render: off",
        "ignore: ['broken/**']",
        "rules: {first-rule: off, '*': on}",
        "neverExempt: [first-rule]",
        "annotations: {allow: [first-rule, profile], owner: o, until: 2027-05-31}",
        "warnDays: 0",
        "warnFindings: 100",
        "environments: {prod.eu-1: {paths: [a], failOn: low, rules: {first-rule: low}}}",
        "environments: {prod: {world: open, kubernetesVersion: 1.30, blueprint: b, exemptions: []}}",
        "exemptions: [{rule: first-rule, " + ACCEPTED + "}]",
        "exemptions: [{rule: first-rule, container: a, path: b, files: [c], " + ACCEPTED + "}]"
      })
  void whatTheReaderTakesTheSchemaTakes(String body) throws Exception {
    assertThat(complaints(Written.HEAD + body)).isEmpty();
    assertThatCode(() -> Written.profile(folder, body + "\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: [lenient]",
        "failOn: worst",
        "world: round",
        "kubernetesVersion: [1.30]",
        "blueprint: [a]",
        "baseline: {a: b}",
        "history: [a]",
        "ownerLabel: [team]",
        "render: always",
        "ignore: a",
        "rules: {first-rule: loud}",
        "rules: [first-rule]",
        "neverExempt: first-rule",
        "annotations: {allow: [first-rule], owner: o}",
        "annotations: {allow: [], owner: o, until: 2027-05-31}",
        "annotations: {allow: [first-rule], owner: o, until: 2027-05-31, expires: 2027-05-31}",
        "warnDays: -1",
        "warnFindings: many",
        "environments: {'a b': {}}",
        "environments: [prod]",
        "environments: {prod: {paths: a}}",
        "exemptions: [{rule: first-rule, reason: r, owner: o}]",
        "exemptions: [{rule: first-rule, reason: r, until: 2027-05-31}]",
        "exemptions: [{rule: first-rule, files: a, " + ACCEPTED + "}]",
        "exemptions: [{rule: first-rule, subject: cart, " + ACCEPTED + "}]",
        "exemptions: [{rule: first-rule, reason: r, owner: o, until: someday}]"
      })
  void whatTheReaderRefusesTheSchemaRefuses(String body) throws Exception {
    assertThat(complaints(Written.HEAD + body)).isNotEmpty();
    assertThatThrownBy(() -> Written.profile(folder, body + "\n"))
        .isInstanceOf(ProfileException.class);
  }
}
