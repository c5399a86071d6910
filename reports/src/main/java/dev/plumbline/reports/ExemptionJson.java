package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.FileGlob;
import java.io.IOException;

/** Exemptions in JSON, and what is to be known of them. */
final class ExemptionJson {

  private ExemptionJson() {}

  static void used(UsedExemption used, JsonGenerator json) throws IOException {
    exemption(used.exemption(), json);
    json.writeNumberField("findings", used.findings());
    json.writeNumberField("objects", used.objects());
  }

  static void unused(UnusedExemption unused, JsonGenerator json) throws IOException {
    exemption(unused.exemption(), json);
    json.writeStringField("why", unused.why().toString());
  }

  static void notice(Notice notice, JsonGenerator json) throws IOException {
    json.writeStringField("kind", notice.kind().toString());
    if (!notice.rule().isEmpty()) {
      json.writeStringField("rule", notice.rule());
    }
    json.writeStringField("message", notice.message());
    JsonReport.place(notice.location(), json);
    JsonReport.environment(notice.environment(), json);
  }

  static void acceptance(Exemption exemption, JsonGenerator json) throws IOException {
    json.writeStringField("reason", exemption.reason());
    json.writeStringField("owner", exemption.owner());
    json.writeStringField("expires", exemption.expires().toString());
  }

  private static void exemption(Exemption exemption, JsonGenerator json) throws IOException {
    json.writeStringField("rule", exemption.rule());
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", exemption.subject().kind());
    json.writeStringField("namespace", exemption.subject().namespace());
    json.writeStringField("name", exemption.subject().name());
    json.writeEndObject();
    if (!exemption.target().container().isEmpty()) {
      json.writeStringField("container", exemption.target().container());
    }
    json.writeStringField("path", exemption.path());
    if (!exemption.target().files().isEmpty()) {
      json.writeArrayFieldStart("files");
      for (FileGlob glob : exemption.target().files()) {
        json.writeString(glob.toString());
      }
      json.writeEndArray();
    }
    acceptance(exemption, json);
    JsonReport.place(exemption.location(), json);
    JsonReport.environment(exemption.environment(), json);
  }
}
