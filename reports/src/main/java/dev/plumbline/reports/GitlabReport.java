package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.UsedExemption;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** For GitLab's merge requests: a code quality report. */
public final class GitlabReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Json.write(out, json -> new Issues(json, new HashMap<>()).write(report));
  }

  /**
   * @param fingerprints how often each was written: GitLab drops what has the same
   */
  private record Issues(JsonGenerator json, Map<String, Integer> fingerprints) {

    void write(Report report) throws IOException {
      json.writeStartArray();
      for (InputError error : report.inputErrors()) {
        String identity = error.location() + "\n" + error.message();
        issue("input-error", "blocker", error.message(), named(identity), error.location());
      }
      Stages stages = Stages.of(report);
      for (Finding finding : report.findings()) {
        issue(
            finding.rule().id(),
            severity(finding.severity()),
            stages.mark(finding.environment())
                + finding.message()
                + " ("
                + Subjects.place(finding)
                + ")",
            identity(finding),
            finding.location());
      }
      for (NotEvaluated unknown : report.notEvaluated()) {
        String key = stages.mark(unknown.environment()) + unknown.subject().key();
        issue(
            unknown.rule().id(),
            report.fails(unknown) ? severity(unknown.severity()) : "info",
            "could not be evaluated: " + unknown.reason() + " (" + key + ")",
            named(unknown.rule().id() + "\n" + key + "\n" + unknown.reason()),
            unknown.subject().root().location());
      }
      for (Notice notice : report.notices()) {
        String text = stages.mark(notice.environment()) + notice.rule() + " " + notice.message();
        String what = notice.kind() + "\n" + notice.environment() + "\n" + notice.rule();
        aside(notice.topic(), notice.kind() + ": " + text.strip(), what, notice.location());
      }
      for (UsedExemption used : report.usedExemptions()) {
        String text = Subjects.whole(used.exemption()) + ": " + Subjects.amount(used);
        String mark = stages.mark(used.exemption().environment());
        aside(
            "exemption",
            mark + text,
            mark + Subjects.whole(used.exemption()),
            used.exemption().location());
      }
      json.writeEndArray();
    }

    private void aside(String topic, String text, String what, Location location)
        throws IOException {
      issue(topic, "info", text, named(location.file() + "\n" + what), location);
    }

    /** The same object may be in several environments. */
    private static String identity(Finding finding) {
      return finding.environment().isEmpty()
          ? finding.fingerprint()
          : finding.fingerprint() + "-" + finding.environment();
    }

    private void issue(
        String rule, String severity, String description, String fingerprint, Location location)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("description", Visible.of(description));
      json.writeStringField("check_name", rule);
      json.writeStringField("fingerprint", once(fingerprint));
      json.writeStringField("severity", severity);
      json.writeObjectFieldStart("location");
      json.writeStringField("path", location.file().replaceFirst("^(\\./+)+", ""));
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", location.line());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }

    private String once(String fingerprint) {
      int times = fingerprints.merge(fingerprint, 1, Integer::sum);
      return times == 1 ? fingerprint : fingerprint + "-" + times;
    }

    private static String named(String identity) {
      return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String severity(Severity severity) {
      return switch (severity) {
        case CRITICAL -> "blocker";
        case HIGH -> "critical";
        case MEDIUM -> "major";
        case LOW -> "minor";
        case INFO -> "info";
      };
    }
  }
}
