package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.util.Arrays;

/** What SARIF says of a rule. */
final class SarifRule {

  private SarifRule() {}

  static void write(RuleSpec rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", pascalCase(rule.id()));
    writeText("shortDescription", rule.title(), json);
    writeText("fullDescription", rule.rationale(), json);
    json.writeStringField("helpUri", rule.references().get(0));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.rationale() + "\n\n" + rule.remedies());
    json.writeStringField("markdown", markdown(rule));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("security-severity", score(rule.severity()));
    json.writeArrayFieldStart("tags");
    json.writeString("kubernetes");
    json.writeString("security");
    for (Control control : rule.controls()) {
      json.writeString(control.tag());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  static void writeText(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** In the middle of the band that code scanners give the severity's name. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
      case INFO -> "0.0";
    };
  }

  private static String pascalCase(String id) {
    return Arrays.stream(id.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(joining());
  }

  private static String markdown(RuleSpec rule) {
    return """
        %s

        %s

        Bad:

        ```yaml
        %s
        ```

        Good:

        ```yaml
        %s
        ```

        %s
        """
        .formatted(
            rule.rationale(),
            rule.remedies(),
            rule.bad().strip(),
            rule.good().strip(),
            rule.references().stream().map(url -> "- <" + url + ">").collect(joining("\n")));
  }
}
