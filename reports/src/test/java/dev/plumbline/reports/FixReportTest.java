package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.PRIVILEGED;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.evaluate.Report;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Edit;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How reports show that a finding can be fixed. */
class FixReportTest {
  private static final Resource CART = deployment("k8s/my cart.yaml", "cart");
  private static final Fix FIX =
      Fix.set(CART.root().at("spec", "privileged"), false)
          .writtenAs(
              List.of(
                  new Edit(new Span(17, 9, 17, 13), "false"),
                  new Edit(new Span(18, 1, 18, 1), "x\n")));
  private static final Finding FINDING = finding(PRIVILEGED, CART, 17, "spec.privileged", "bad");

  private static Report fixable() {
    return Sample.found(
        FINDING.withFix(Optional.of(FIX)), finding(PRIVILEGED, CART, 20, "spec", "worse"));
  }

  private static void assertKeepsTo(String schema, SpecificationVersion version, String json)
      throws IOException {
    try (InputStream in = FixReportTest.class.getResourceAsStream(schema)) {
      var errors =
          SchemaRegistry.withDefaultDialect(version)
              .getSchema(Objects.requireNonNull(in))
              .validate(json, InputFormat.JSON);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void theSummaryCountsWhatCanBeFixed() throws IOException {
    assertThat(Sample.write(TextReport.plain(), fixable()))
        .contains("; 1 can be fixed by plumbline fix\n");
    assertThat(Sample.write(TextReport.plain(), Sample.found(FINDING)))
        .doesNotContain("plumbline fix");
  }

  @Test
  void aFixIsNoPartOfTheIdentity() {
    assertThat(FINDING.withFix(Optional.of(FIX)).fingerprint()).isEqualTo(FINDING.fingerprint());
  }

  @Test
  void jsonSaysWhatToWriteAndWhere() throws IOException {
    String json = Sample.write(new JsonReport(), fixable());
    assertKeepsTo("report-v1.schema.json", SpecificationVersion.DRAFT_2020_12, json);
    JsonNode findings = new ObjectMapper().readTree(json).at("/findings");
    assertThat(findings.at("/0/fix").toString())
        .isEqualTo(
            "{\"description\":\"set spec.privileged to false\",\"edits\":["
                + "{\"startLine\":17,\"startColumn\":9,\"endLine\":17,\"endColumn\":13,"
                + "\"text\":\"false\"},"
                + "{\"startLine\":18,\"startColumn\":1,\"endLine\":18,\"endColumn\":1,"
                + "\"text\":\"x\\n\"}]}");
    assertThat(findings.get(1).has("fix")).isFalse();
  }

  @Test
  void sarifSaysWhatToWriteAndWhere() throws IOException {
    String sarif = Sample.write(new SarifReport(), fixable());
    assertKeepsTo("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, sarif);
    JsonNode results = new ObjectMapper().readTree(sarif).at("/runs/0/results");
    JsonNode change = results.at("/0/fixes/0/artifactChanges/0");
    assertThat(change.at("/artifactLocation/uri").asText()).isEqualTo("k8s/my%20cart.yaml");
    assertThat(change.at("/replacements/0").toString())
        .isEqualTo(
            "{\"deletedRegion\":{\"startLine\":17,\"startColumn\":9,\"endLine\":17,"
                + "\"endColumn\":13},\"insertedContent\":{\"text\":\"false\"}}");
    assertThat(results.get(1).has("fixes")).isFalse();
  }
}
