package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.resource.InputError;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For code scanners: SARIF 2.1.0. */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<String, Integer> indices = new HashMap<>();
    for (RuleSpec rule : report.rules()) {
      indices.put(rule.id(), indices.size());
    }
    Json.write(out, json -> new Run(report, indices, json).write());
  }

  private record Run(Report report, Map<String, Integer> indices, JsonGenerator json) {

    void write() throws IOException {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool();
      json.writeStringField("columnKind", "unicodeCodePoints");
      SarifPlaces.writeBase(json);
      invocation();
      json.writeObjectFieldStart("properties");
      json.writeStringField("kubernetesVersion", report.kubernetesVersion().toString());
      SarifExemptions.writeUsed(report, json);
      json.writeEndObject();
      json.writeArrayFieldStart("results");
      boolean isCompared = !report.known().isEmpty() || report.gone() > 0;
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        result(finding);
        if (isCompared) {
          json.writeStringField("baselineState", "new");
        }
        json.writeEndObject();
      }
      for (Finding finding : report.known()) {
        json.writeStartObject();
        result(finding);
        json.writeStringField("baselineState", "unchanged");
        json.writeEndObject();
      }
      for (ExemptedFinding exempted : report.exempted()) {
        json.writeStartObject();
        result(exempted.finding());
        SarifExemptions.writeSuppression(exempted.exemption(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void tool() throws IOException {
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "Plumbline");
      Optional<String> version =
          Optional.ofNullable(SarifReport.class.getPackage().getImplementationVersion());
      if (version.isPresent()) {
        json.writeStringField("version", version.get());
      }
      json.writeArrayFieldStart("rules");
      for (RuleSpec rule : report.rules()) {
        SarifRule.write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }

    private void invocation() throws IOException {
      json.writeArrayFieldStart("invocations");
      json.writeStartObject();
      json.writeBooleanField("executionSuccessful", report.outcome() != Outcome.INPUT_ERROR);
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (InputError error : report.inputErrors()) {
        json.writeStartObject();
        json.writeStringField("level", "error");
        SarifRule.writeText("message", error.message(), json);
        json.writeArrayFieldStart("locations");
        SarifPlaces.write(error.location(), json);
        json.writeEndArray();
        json.writeEndObject();
      }
      Stages stages = Stages.of(report);
      for (NotEvaluated unknown : report.notEvaluated()) {
        json.writeStartObject();
        json.writeStringField("level", "warning");
        SarifRule.writeText(
            "message",
            "%s%s: %s"
                .formatted(
                    stages.mark(unknown.environment()), unknown.subject().key(), unknown.reason()),
            json);
        json.writeObjectFieldStart("associatedRule");
        json.writeStringField("id", unknown.rule().id());
        writeIndex("index", unknown.rule());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        SarifPlaces.write(unknown.subject(), json);
        json.writeEndArray();
        json.writeEndObject();
      }
      SarifExemptions.writeNotices(report, json);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }

    private void writeIndex(String field, RuleSpec rule) throws IOException {
      json.writeNumberField(field, indices.getOrDefault(rule.id(), -1));
    }

    private void result(Finding finding) throws IOException {
      json.writeStringField("ruleId", finding.rule().id());
      writeIndex("ruleIndex", finding.rule());
      json.writeStringField("level", SarifRule.level(finding.severity()));
      SarifRule.writeText("message", finding.message(), json);
      json.writeArrayFieldStart("locations");
      SarifPlaces.write(finding, json);
      json.writeEndArray();
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("plumbline/v1", finding.fingerprint());
      json.writeEndObject();
      json.writeObjectFieldStart("properties");
      json.writeStringField("severity", finding.severity().toString());
      JsonReport.environment(finding.environment(), json);
      json.writeEndObject();
      FixJson.writeSarif(finding, json);
    }
  }
}
