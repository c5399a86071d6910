package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The YAML test suite, where it is at hand. Where Kubernetes reads otherwise, so do we. */
class YamlSuiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(5);

  @TestFactory
  Stream<DynamicTest> noCaseMakesReadingFailOrHang() throws IOException {
    return cases().stream()
        .map(row -> DynamicTest.dynamicTest(row.get("case").asText(), () -> read(row)));
  }

  private static void read(JsonNode row) {
    String text = text(row.get("file").asText());
    Reading reading = assertTimeoutPreemptively(SOON, () -> Says.reading(text));
    assertThat(reading.errors().size() + reading.skipped().size()).isPositive();
  }

  @Test
  void whatIsReadOtherwiseIsListedWithTheReason() throws IOException {
    Set<String> differences = new TreeSet<>();
    for (JsonNode row : cases()) {
      if (differs(row)) {
        differences.add(row.get("case").asText());
      }
    }
    assertThat(differences).isEqualTo(listed());
  }

  private static boolean differs(JsonNode row) throws IOException {
    String ours = Says.json(text(row.get("file").asText()));
    if (row.get("expect").asText().equals("fail")) {
      return !ours.equals(Says.REFUSED);
    }
    JsonNode expected = row.get("expected_detail").get("json");
    if (expected.isNull()) {
      return false;
    }
    if (ours.equals(Says.REFUSED)) {
      return true;
    }
    try (JsonParser theirs = JSON.createParser(text(expected.asText()))) {
      JsonNode first = JSON.readTree(theirs);
      return !JSON.readTree(ours)
          .equals(YamlSuiteTest::compare, first == null ? JSON.getNodeFactory().nullNode() : first);
    }
  }

  /** Numbers by value, all else as it is. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  private static Set<String> listed() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(
            YamlSuiteTest.class.getResourceAsStream("yaml-suite-differences.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<JsonNode> cases() throws IOException {
    Path rows = Shared.path("suites", "yaml", "expect.jsonl");
    try (MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class).readValues(rows.toFile())) {
      Set<JsonNode> cases = Set.copyOf(all.readAll());
      assertThat(cases).hasSize(405);
      return cases;
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(Shared.path("suites", "yaml").resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
