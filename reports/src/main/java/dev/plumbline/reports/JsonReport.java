package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.profile.Exemption;
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
          array("findings", report.findings(), JsonReport::finding, json);
          array("known", report.known(), JsonReport::finding, json);
          array("exempted", report.exempted(), JsonReport::exempted, json);
          array("unusedExemptions", report.unusedExemptions(), JsonReport::unused, json);
          array("notEvaluated", report.notEvaluated(), JsonReport::notEvaluated, json);
          array("inputErrors", report.inputErrors(), JsonReport::inputError, json);
          array("skipped", report.skipped(), JsonReport::skipped, json);
          array("requirements", List.of(), (none, generator) -> {}, json);
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
    json.writeNumberField("notEvaluated", report.notEvaluated().size());
    json.writeNumberField("inputErrors", report.inputErrors().size());
    json.writeEndObject();
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
    environment(finding.environment(), json);
    FixJson.write(finding, json);
  }

  private static void exempted(ExemptedFinding exempted, JsonGenerator json) throws IOException {
    finding(exempted.finding(), json);
    acceptance(exempted.exemption(), json);
  }

  private static void acceptance(Exemption exemption, JsonGenerator json) throws IOException {
    json.writeStringField("reason", exemption.reason());
    json.writeStringField("owner", exemption.owner());
    json.writeStringField("expires", exemption.expires().toString());
  }

  private static void unused(UnusedExemption unused, JsonGenerator json) throws IOException {
    Exemption exemption = unused.exemption();
    json.writeStringField("rule", exemption.rule());
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", exemption.subject().kind());
    json.writeStringField("namespace", exemption.subject().namespace());
    json.writeStringField("name", exemption.subject().name());
    json.writeEndObject();
    json.writeStringField("path", exemption.path());
    acceptance(exemption, json);
    json.writeStringField("why", unused.why().toString());
  }

  private static void notEvaluated(NotEvaluated unknown, JsonGenerator json) throws IOException {
    json.writeStringField("rule", unknown.rule().id());
    json.writeStringField("severity", unknown.severity().toString());
    subject(unknown.subject(), json);
    json.writeStringField("reason", unknown.reason());
    place(unknown.subject().root().location(), json);
    environment(unknown.environment(), json);
  }

  private static void environment(String name, JsonGenerator json) throws IOException {
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

  private static void subject(Resource resource, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("subject");
    json.writeStringField("apiVersion", resource.apiVersion());
    json.writeStringField("kind", resource.kind().name());
    json.writeStringField("namespace", resource.namespace());
    json.writeStringField("name", resource.name());
    json.writeEndObject();
  }

  private static void place(Location location, JsonGenerator json) throws IOException {
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
  }
}
