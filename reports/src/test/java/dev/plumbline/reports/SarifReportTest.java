package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.PRIVILEGED;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

  private static JsonNode run(Report report) throws IOException {
    return new ObjectMapper().readTree(Sample.write(new SarifReport(), report)).at("/runs/0");
  }

  private static Schema standard() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(in));
    }
  }

  @Test
  void everyReportKeepsToTheStandard() throws IOException {
    Schema schema = standard();
    String everything = Sample.write(new SarifReport(), Sample.everything());
    assertThat(schema.validate(everything, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(Sample.write(new SarifReport(), Sample.clean()), InputFormat.JSON))
        .isEmpty();
    assertThat(schema.validate(everything.replace("ruleIndex", "index"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void aResultHasItsRulePlaceAndFingerprint() throws IOException {
    JsonNode run = run(Sample.everything());
    JsonNode result = run.at("/results/1");
    assertThat(result.at("/ruleId").asText()).isEqualTo("privileged-container");
    assertThat(run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt()).at("/id").asText())
        .isEqualTo("privileged-container");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":17,\"startColumn\":9,\"endLine\":17,\"endColumn\":25}");
    assertThat(result.at("/locations/0/logicalLocations/0/name").asText())
        .isEqualTo("spec.template.spec.containers[app].securityContext.privileged");
    assertThat(result.at("/partialFingerprints").toString())
        .matches("\\{\"plumbline/v1\":\"[0-9a-f]{24}\"}");
    assertThat(result.has("suppressions")).isFalse();
    assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
  }

  @Test
  void anExemptedFindingIsSuppressedAndSaysWhy() throws IOException {
    JsonNode suppression = run(Sample.everything()).at("/results/3/suppressions/0");
    assertThat(suppression.at("/kind").asText()).isEqualTo("external");
    assertThat(suppression.at("/justification").asText())
        .isEqualTo("talks to the kernel (team mail, until 2027-05-31)");
  }

  @Test
  void whatCouldNotBeReadOrEvaluatedIsNotified() throws IOException {
    JsonNode invocation = run(Sample.everything()).at("/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean(true)).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications").findValuesAsText("text"))
        .containsExactly(
            "a tab is no indent",
            "Deployment shop/cart: the policies are elsewhere",
            "Deployment shop/mail: the policies are elsewhere",
            "privileged-container ends soon: ends 2027-05-31, in 11 days");
    assertThat(run(Sample.clean()).at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void aRuleBringsItsHelp() throws IOException {
    JsonNode rule = run(Sample.clean()).at("/tool/driver/rules/2");
    assertThat(rule.at("/name").asText()).isEqualTo("PrivilegedContainer");
    assertThat(rule.at("/helpUri").asText())
        .isEqualTo("https://kubernetes.io/docs/privileged-container");
    assertThat(rule.at("/properties/security-severity").asText()).isEqualTo("9.5");
    assertThat(rule.at("/properties/tags").toString())
        .isEqualTo("[\"kubernetes\",\"security\",\"CIS-5.2.2\"]");
    assertThat(rule.at("/help/markdown").asText())
        .contains("Why privileged-container matters.", "```yaml\nkind: Pod # finding: bad\n```");
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL,error", "HIGH,error", "MEDIUM,warning", "LOW,note", "INFO,note"})
  void severitiesBecomeLevels(Severity severity, String level) throws IOException {
    var spec = Sample.spec("some-rule", severity);
    Report report =
        Sample.found(finding(spec, deployment("a.yaml", "a"), 1, "spec", "some message"));
    assertThat(run(report).at("/results/0/level").asText()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "k8s/cart.yaml, k8s/cart.yaml, true",
    "k8s/my mail.yaml, k8s/my%20mail.yaml, true",
    "grün/100%.yaml, gr%C3%BCn/100%25.yaml, true",
    "a:b#c?d.yaml, a%3Ab%23c%3Fd.yaml, true",
    "/srv/k8s/a b.yaml, file:///srv/k8s/a%20b.yaml, false",
    "C:\\k8s\\a.yaml, file:///C%3A/k8s/a.yaml, false",
  })
  void fileNamesBecomeUris(String file, String uri, boolean relative) throws IOException {
    Report report = Sample.found(finding(PRIVILEGED, deployment(file, "a"), 1, "spec", "message"));
    JsonNode artifact = run(report).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact.at("/uri").asText()).isEqualTo(uri);
    assertThat(artifact.has("uriBaseId")).isEqualTo(relative);
  }
}
