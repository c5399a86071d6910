package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import java.io.IOException;

/** Exemptions in SARIF. */
final class SarifExemptions {

  private SarifExemptions() {}

  /** Why a result does not count. */
  static void writeSuppression(Exemption exemption, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", Subjects.acceptance(exemption));
    json.writeEndObject();
    json.writeEndArray();
  }

  /** How much each sets aside, as a property of the run. */
  static void writeUsed(Report report, JsonGenerator json) throws IOException {
    if (report.usedExemptions().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("exemptions");
    for (UsedExemption used : report.usedExemptions()) {
      json.writeStartObject();
      ExemptionJson.used(used, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Among the notifications of the run. */
  static void writeNotices(Report report, JsonGenerator json) throws IOException {
    for (Notice notice : report.notices()) {
      json.writeStartObject();
      json.writeStringField("level", "warning");
      String text = notice.rule() + " " + notice.kind() + ": " + notice.message();
      SarifRule.writeText(
          "message", Stages.of(report).mark(notice.environment()) + text.strip(), json);
      json.writeArrayFieldStart("locations");
      SarifPlaces.write(notice.location(), json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
