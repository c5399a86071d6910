package dev.plumbline.trivy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import dev.plumbline.source.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Trivy and its operator wrote, where it is at hand: each count of each report. */
class TrivySuiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> eachDocumentIsReadToTheLastCountOrRefused() throws IOException {
    Path suite = Shared.path("suites", "trivy");
    List<String> rows = Files.readAllLines(suite.resolve("expect.jsonl"));
    assertThat(rows).hasSize(62);
    return rows.stream()
        .map(TrivySuiteTest::json)
        .map(row -> DynamicTest.dynamicTest(row.get("case").asText(), () -> holds(row, suite)));
  }

  private static void holds(JsonNode row, Path suite) throws IOException {
    Path file = suite.resolve(row.get("file").asText());
    Reading reading =
        ManifestReader.withDefaults().readBytes("report.json", Files.readAllBytes(file));
    JsonNode expected = row.get("expected_detail");
    switch (row.get("control").asText()) {
      case "trivy.json" -> assertThat(counts(only(reading))).isEqualTo(expected);
      case "trivy-operator.crd" -> assertThat(summary(only(reading))).isEqualTo(expected);
      default -> isNoReport(reading);
    }
  }

  private static void isNoReport(Reading reading) {
    assertThat(reading.resources()).isEmpty();
    assertThat(reading.errors().size() + reading.skipped().size()).isPositive();
    assertThat(reading.skipped())
        .allMatch(skip -> skip.reason() == Reason.SBOM || skip.reason() == Reason.OTHER);
  }

  private static Resource only(Reading reading) {
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.resources()).hasSize(1);
    return reading.resources().get(0);
  }

  private static JsonNode counts(Resource resource) {
    assertThat(resource.kind()).isEqualTo(Kind.TRIVY_REPORT);
    TrivyReport report = new TrivyReport(resource);
    List<Vulnerability> found = report.vulnerabilities();
    ObjectNode counts = JSON.createObjectNode();
    counts.set("artifact", text(resource.get("ArtifactName")));
    counts.set("type", text(resource.get("ArtifactType")));
    counts.put("results", report.targets().size());
    counts.set("vulnerabilities", counted(found, TrivySuiteTest::severity));
    counts.put("vuln_total", found.size());
    counts.put("fixable", found.stream().filter(Vulnerability::isFixable).count());
    counts.put("unique_ids", found.stream().map(Vulnerability::id).distinct().count());
    List<Node> checks = all(report, Target::misconfigurations);
    counts.set(
        "misconfigurations",
        counted(checks, one -> one.get("Status").text() + ":" + one.get("Severity").text()));
    counts.put("misconf_total", checks.size());
    counts.set("secrets", counted(all(report, Target::secrets), TrivySuiteTest::severity));
    counts.set("licenses", counted(all(report, Target::licenses), TrivySuiteTest::severity));
    counts.put("suppressed", all(report, Target::suppressed).size());
    ArrayNode targets = counts.putArray("targets");
    report.targets().forEach(target -> targets.add(counts(target)));
    return json(counts.toString());
  }

  private static ObjectNode counts(Target target) {
    ObjectNode counts = JSON.createObjectNode();
    counts.put("target", target.name());
    counts.set("cls", text(target.node().get("Class")));
    counts.set("type", text(target.node().get("Type")));
    counts.put("vulns", target.vulnerabilities().size());
    counts.put("misconf", target.misconfigurations().size());
    Node summary = target.node().get("MisconfSummary");
    counts.set("summary", summary.isMissing() ? JSON.nullNode() : numbers(summary));
    counts.put("secrets", target.secrets().size());
    return counts;
  }

  /** An object of the operator is an object like any other. */
  private static JsonNode summary(Resource resource) {
    Node report = resource.get("report");
    ObjectNode summary = JSON.createObjectNode();
    summary.put("kind", resource.kind().name());
    summary.put("name", resource.name());
    summary.set("summary", numbers(report.get("summary")));
    summary.put("checks", report.get("checks").items().size());
    summary.put("vulnerabilities", new TrivyReport(resource).vulnerabilities().size());
    return json(summary.toString());
  }

  private static List<Node> all(TrivyReport report, Function<Target, List<Node>> part) {
    return report.targets().stream().flatMap(target -> part.apply(target).stream()).toList();
  }

  private static String severity(Vulnerability one) {
    return one.severity().map(known -> known.name().toUpperCase(Locale.ROOT)).orElse("UNKNOWN");
  }

  private static String severity(Node one) {
    return one.get("Severity").text();
  }

  private static <T> ObjectNode counted(List<T> all, Function<T, String> by) {
    Map<String, Long> counts = all.stream().collect(groupingBy(by, TreeMap::new, counting()));
    return JSON.valueToTree(counts);
  }

  private static ObjectNode numbers(Node map) {
    ObjectNode numbers = JSON.createObjectNode();
    map.fields().forEach(field -> numbers.put(field.key(), field.integer().orElseThrow()));
    return numbers;
  }

  private static JsonNode text(Node node) {
    return node.isMissing() ? JSON.nullNode() : JSON.getNodeFactory().textNode(node.text());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
