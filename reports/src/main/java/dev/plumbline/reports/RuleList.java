package dev.plumbline.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Kind;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The rules there are, and what a profile makes of them.
 *
 * @param rules by id
 */
public record RuleList(List<RuleSpec> rules, Profile profile) {

  public RuleList {
    rules = rules.stream().sorted(Comparator.comparing(RuleSpec::id)).toList();
  }

  /** One line for each rule, for people. */
  public void writeText(Writer out) throws IOException {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (RuleSpec rule : rules) {
      String row = "%-" + (width + 2) + "s%-10s%-5s%s\n";
      out.append(
          row.formatted(
              rule.id(),
              profile.severity(rule, rule.severity()),
              profile.runs(rule) ? "on" : "off",
              rule.title()));
    }
  }

  /** An array with one object for each rule, for programs. */
  public void writeJson(Writer out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          for (RuleSpec rule : rules) {
            write(rule, json);
          }
          json.writeEndArray();
        });
  }

  private void write(RuleSpec rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("title", rule.title());
    json.writeStringField("severity", profile.severity(rule, rule.severity()).toString());
    json.writeBooleanField("enabled", profile.runs(rule));
    kinds("subjects", rule.subjects(), json);
    kinds("reads", rule.reads(), json);
    json.writeStringField("rationale", rule.rationale());
    json.writeStringField("remediation", rule.remedies());
    json.writeArrayFieldStart("references");
    for (String reference : rule.references()) {
      json.writeString(reference);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("controls");
    for (Control control : rule.controls()) {
      json.writeStartObject();
      json.writeStringField("tag", control.tag());
      json.writeStringField("standard", control.standard().title());
      json.writeStringField("id", control.id());
      json.writeStringField("title", control.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void kinds(String field, Set<Kind> kinds, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Kind kind : kinds.stream().sorted().toList()) {
      json.writeString(kind.toString());
    }
    json.writeEndArray();
  }
}
