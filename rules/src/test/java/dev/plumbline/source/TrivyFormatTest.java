package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyFormatTest {
  private static Reading read(String text) {
    return ManifestReader.withDefaults().readText("cart.json", text);
  }

  @Test
  void aReportIsKnownByItsContent() {
    Reading reading =
        read(
            """
            {"SchemaVersion": 2, "ArtifactName": "cart:1", "ArtifactType": "container_image",
             "Results": []}
            """);
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).isEmpty();
    Resource report = reading.resources().get(0);
    assertThat(report.kind()).isEqualTo(Kind.TRIVY_REPORT);
    assertThat(report.platform()).isEqualTo(Platform.SCAN);
    assertThat(report.name()).isEqualTo("cart:1");
  }

  @Test
  void whatNoRuleAsksForIsNotKeptAndPlacesStay() {
    Resource report =
        read("""
        {"SchemaVersion": 2, "Results": [
          {"Packages": [{"Name": "zlib"}], "Secrets": [{"Match": "password=abc"}],
           "Target": "cart"}]}
        """)
            .resources()
            .get(0);
    Node result = report.get("Results").items().get(0);
    assertThat(result.get("Packages").isMissing()).isTrue();
    assertThat(result.get("Secrets").items().get(0).get("Match").isMissing()).isTrue();
    assertThat(result.get("Target").location().line()).isEqualTo(3);
  }

  static Stream<Arguments> otherFormats() {
    return Stream.of(
        arguments(
            "SARIF",
            """
            {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Trivy"}}}]}
            """),
        arguments(
            "code quality for GitLab",
            """
            [{"type": "issue", "check_name": "container_scanning", "severity": "minor"}]
            """),
        arguments(
            "a security report for GitLab",
            """
            {"version": "15.0.7", "scan": {"scanner": {"id": "trivy"}}, "vulnerabilities": []}
            """),
        arguments(
            "the list that old versions wrote",
            """
            [{"Target": "cart:1 (alpine 3.9)", "Vulnerabilities": []}]
            """),
        arguments(
            "one of \"trivy k8s\"",
            """
            {"ClusterName": "shop", "Resources": [{"Kind": "Deployment", "Name": "cart"}]}
            """));
  }

  @ParameterizedTest
  @MethodSource("otherFormats")
  void aReportInAnotherFormatIsRefusedByItsName(String format, String text) {
    Reading reading = read(text);
    assertThat(reading.resources()).isEmpty();
    assertThat(reading.errors())
        .singleElement()
        .hasToString(
            "InputError[location=cart.json:1:1, message=this is no JSON report of Trivy but "
                + format
                + "; write one with \"trivy image --format json\"]");
  }

  @Test
  void anotherVersionOfTheSchemaIsRefusedAtItsLine() {
    Reading reading = read("{\n\"SchemaVersion\": 3,\n\"ArtifactType\": \"container_image\"}");
    assertThat(reading.errors().get(0).message())
        .isEqualTo("the SchemaVersion of this report of Trivy is not 2");
    assertThat(reading.errors().get(0).location().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"SchemaVersion\": 2,\n\"Results\": \"none\"}",
        "{\"SchemaVersion\": 2,\n\"Results\": [1]}",
        "{\"SchemaVersion\": 2,\n\"Results\": [{\"Vulnerabilities\": {}}]}",
        "{\"SchemaVersion\": 2,\n\"Results\": [{\"Vulnerabilities\": [[]]}]}"
      })
  void aReportInDisorderIsRefusedAtItsLine(String text) {
    Reading reading = read(text);
    assertThat(reading.resources()).isEmpty();
    assertThat(reading.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message()).contains("of a report of Trivy must be a list");
              assertThat(error.location().line()).isEqualTo(2);
            });
  }

  @Test
  void whatNestsTooDeepIsRefusedBeforeItIsUnderstood() {
    String deep = "{\"SchemaVersion\": 2, \"Results\": " + "[".repeat(5_000) + "]".repeat(5_000);
    assertThat(read(deep + "}").errors()).singleElement().isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.7\"}",
        "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": []}",
        "{\"detector\": {\"name\": \"trivy\"}, \"manifests\": {}}"
      })
  void whatSomethingIsMadeOfIsNoReport(String text) {
    assertThat(read(text).skipped())
        .extracting(Skipped::reason)
        .containsExactly(Skipped.Reason.SBOM);
    assertThat(read(text).errors()).isEmpty();
  }

  @Test
  void sarifOfOthersIsLeftAlone() {
    Reading reading = read("{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"CodeQL\"}}}]}");
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).extracting(Skipped::reason).containsExactly(Skipped.Reason.OTHER);
  }
}
