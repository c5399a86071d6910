package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.Risk;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** For programs: the contract that {@code report-v1.schema.json} states. */
public final class JsonReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "plumbline.dev/report/v1");
          summary(report, json);
          array("environments", report.environments(), JsonReport::judged, json);
          array("findings", report.findings(), JsonReport::finding, json);
          array("known", report.known(), JsonReport::finding, json);
          array("exempted", report.exempted(), JsonReport::exempted, json);
          array("exemptions", report.usedExemptions(), ExemptionJson::used, json);
          array("unusedExemptions", report.unusedExemptions(), ExemptionJson::unused, json);
          array("notices", report.notices(), ExemptionJson::notice, json);
          array("notEvaluated", report.notEvaluated(), JsonReport::notEvaluated, json);
          array("inputErrors", report.inputErrors(), JsonReport::inputError, json);
          array("skipped", report.skipped(), JsonReport::skipped, json);
          array("requirements", report.requirements(), JsonReport::requirement, json);
          array("risks", report.risks(), JsonReport::risk, json);
          json.writeEndObject();
        });
  }

  /** What writes the fields of one item. */
  @FunctionalInterface
  private interface Fields<T> {
    void write(T item, JsonGenerator json) throws IOException;
  }

  private static <T> void array(String name, List<T> items, Fields<T> fields, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void summary(Report report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeStringField("day", report.day().toString());
    json.writeStringField("kubernetesVersion", report.kubernetesVersion().toString());
    json.writeNumberField("files", report.files());
    json.writeNumberField("resources", report.resources());
    json.writeObjectFieldStart("findings");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.toString(), report.count(severity));
    }
    json.writeEndObject();
    json.writeNumberField("known", report.known().size());
    json.writeNumberField("gone", report.gone());
    json.writeNumberField("exempted", report.exempted().size());
    json.writeNumberField("notices", report.notices().size());
    json.writeNumberField("notEvaluated", report.notEvaluated().size());
    json.writeNumberField("inputErrors", report.inputErrors().size());
    json.writeEndObject();
  }

  private static void judged(JudgedEnvironment judged, JsonGenerator json) throws IOException {
    json.writeStringField("name", judged.name());
    json.writeStringField("failOn", judged.failOn().toString());
    json.writeStringField("kubernetesVersion", judged.kubernetesVersion().toString());
    json.writeNumberField("resources", judged.resources());
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("severity", finding.severity().toString());
    json.writeStringField("message", finding.message());
    subject(finding.subject(), json);
    json.writeStringField("path", finding.path());
    place(finding.location(), json);
    json.writeNumberField("column", finding.location().column());
    json.writeStringField("fingerprint", finding.fingerprint());
    if (finding.requirement().isPresent()) {
      json.writeStringField("requirement", finding.requirement().get());
    }
    environment(finding.environment(), json);
    FixJson.write(finding, json);
  }

  private static void exempted(ExemptedFinding exempted, JsonGenerator json) throws IOException {
    finding(exempted.finding(), json);
    ExemptionJson.acceptance(exempted.exemption(), json);
  }

  private static void notEvaluated(NotEvaluated unknown, JsonGenerator json) throws IOException {
    json.writeStringField("rule", unknown.rule().id());
    json.writeStringField("severity", unknown.severity().toString());
    subject(unknown.subject(), json);
    json.writeStringField("reason", unknown.reason());
    place(unknown.subject().root().location(), json);
    environment(unknown.environment(), json);
  }

  static void environment(String name, JsonGenerator json) throws IOException {
    if (!name.isEmpty()) {
      json.writeStringField("environment", name);
    }
  }

  private static void inputError(InputError error, JsonGenerator json) throws IOException {
    place(error.location(), json);
    json.writeNumberField("column", error.location().column());
    json.writeStringField("message", error.message());
  }

  private static void skipped(Skipped skipped, JsonGenerator json) throws IOException {
    place(skipped.location(), json);
    json.writeStringField("class", skipped.reason().toString());
  }

  private static void requirement(RequirementState requirement, JsonGenerator json)
      throws IOException {
    json.writeStringField("id", requirement.id());
    json.writeStringField("title", requirement.title());
    json.writeStringField("state", requirement.state().toString());
    json.writeStringField("reason", requirement.reason());
    json.writeStringField("document", requirement.document());
    json.writeStringField("blueprint", requirement.blueprint());
    json.writeNumberField("exempted", requirement.exempted());
    json.writeArrayFieldStart("findings");
    for (Finding finding : requirement.findings()) {
      json.writeString(finding.fingerprint());
    }
    json.writeEndArray();
  }

  private static void risk(Risk risk, JsonGenerator json) throws IOException {
    subject(risk.subject(), json);
    json.writeNumberField("score", risk.score());
    environment(risk.environment(), json);
    json.writeArrayFieldStart("factors");
    for (Risk.Factor factor : risk.factors()) {
      json.writeStartObject();
      json.writeStringField("kind", factor.kind().toString());
      json.writeStringField("what", factor.what());
      place(factor.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void subject(Resource resource, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("subject");
    json.writeStringField("apiVersion", resource.apiVersion());
    json.writeStringField("kind", resource.kind().name());
    json.writeStringField("namespace", resource.namespace());
    json.writeStringField("name", resource.name());
    json.writeEndObject();
  }

  static void place(Location location, JsonGenerator json) throws IOException {
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
  }
}
