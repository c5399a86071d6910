package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.evaluate.Report;
import dev.plumbline.rule.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class PolicyReportTest {

  private static List<JsonNode> objects(Report report) throws Exception {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    List<JsonNode> objects = new ArrayList<>();
    new Yaml(new SafeConstructor(options))
        .loadAll(Sample.write(new PolicyReport(), report))
        .forEach(document -> objects.add(new ObjectMapper().valueToTree(document)));
    return objects;
  }

  private static Schema definition() throws Exception {
    try (InputStream in = PolicyReportTest.class.getResourceAsStream("policyreport.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Objects.requireNonNull(in));
    }
  }

  @Test
  void everyObjectKeepsToItsDefinition() throws Exception {
    Schema definition = definition();
    for (Report report : List.of(Sample.everything(), Sample.clean(), Hostile.report())) {
      assertThat(objects(report))
          .isNotEmpty()
          .allSatisfy(object -> assertThat(definition.validate(object)).isEmpty());
    }
    JsonNode wrong =
        new ObjectMapper()
            .readTree(
                objects(Sample.everything())
                    .get(1)
                    .toString()
                    .replace("\"policy\"", "\"policies\""));
    assertThat(definition.validate(wrong)).isNotEmpty();
  }

  @Test
  void aNamespaceHasAReportAndTheClusterAnother() throws Exception {
    List<JsonNode> objects = objects(Sample.everything());
    assertThat(objects)
        .extracting(o -> o.at("/kind").asText() + " " + o.at("/metadata/namespace").asText())
        .containsExactly("ClusterPolicyReport ", "PolicyReport shop");
    assertThat(objects.get(0).at("/results/0/message").asText()).isEqualTo("a tab is no indent");
    assertThat(objects.get(1).at("/summary").toString())
        .isEqualTo("{\"pass\":0,\"fail\":1,\"warn\":2,\"error\":2,\"skip\":1}");
    assertThat(objects.get(1).findValuesAsText("result"))
        .containsExactly("warn", "fail", "warn", "skip", "error", "error");
  }

  @Test
  void anEmptyReportIsStillAnObjectToApply() throws Exception {
    assertThat(objects(Sample.clean())).hasSize(1);
  }

  @Test
  void manyResultsAreSeveralObjects() throws Exception {
    Finding[] many =
        IntStream.range(0, 2001)
            .mapToObj(i -> finding(LIMITLESS, deployment("a.yaml", "a" + i), i + 1, "spec", "none"))
            .toArray(Finding[]::new);
    List<JsonNode> objects = objects(Sample.found(many));
    assertThat(objects)
        .extracting(object -> object.at("/metadata/name").asText())
        .containsExactly("plumbline", "plumbline", "plumbline-2", "plumbline-3");
    assertThat(objects)
        .extracting(object -> object.at("/results").size())
        .containsExactly(0, 1000, 1000, 1);
  }
}
