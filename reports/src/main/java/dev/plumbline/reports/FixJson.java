package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Edit;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix;
import java.io.IOException;
import java.util.Optional;

/** What to write so that a finding is gone, where that is known. */
final class FixJson {
  private FixJson() {}

  /** In the words of our own report. */
  static void write(Finding finding, JsonGenerator json) throws IOException {
    Optional<Fix> fix = written(finding);
    if (fix.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("fix");
    json.writeStringField("description", fix.get().description());
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.get().edits()) {
      json.writeStartObject();
      region(edit.span(), json);
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** In the words of SARIF. */
  static void writeSarif(Finding finding, JsonGenerator json) throws IOException {
    Optional<Fix> fix = written(finding);
    if (fix.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    SarifRule.writeText("description", fix.get().description(), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    SarifPlaces.artifact(finding.location(), json);
    json.writeArrayFieldStart("replacements");
    for (Edit edit : fix.get().edits()) {
      json.writeStartObject();
      json.writeObjectFieldStart("deletedRegion");
      region(edit.span(), json);
      json.writeEndObject();
      SarifRule.writeText("insertedContent", edit.text(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  static void region(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("startLine", span.line());
    json.writeNumberField("startColumn", span.column());
    json.writeNumberField("endLine", span.endLine());
    json.writeNumberField("endColumn", span.endColumn());
  }

  private static Optional<Fix> written(Finding finding) {
    return finding.fix().filter(fix -> !fix.edits().isEmpty());
  }
}
