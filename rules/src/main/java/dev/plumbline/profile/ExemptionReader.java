package dev.plumbline.profile;

import dev.plumbline.profile.Exemption.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry of a profile's exemptions. */
final class ExemptionReader {
  private final YamlReader yaml;
  private final Set<String> ruleIds;

  ExemptionReader(YamlReader yaml, Set<String> ruleIds) {
    this.yaml = yaml;
    this.ruleIds = ruleIds;
  }

  static void requireRule(YamlReader yaml, Set<String> ruleIds, String id) throws ProfileException {
    if (!ruleIds.contains(id)) {
      throw yaml.error("there is no rule \"%s\"".formatted(id));
    }
  }

  Exemption read() throws IOException, ProfileException {
    int line = yaml.line();
    Map<String, String> texts = new HashMap<>();
    Map<String, String> subject = new HashMap<>();
    Map<String, YamlReader.ValueReader> fields = new HashMap<>();
    fields.put(
        "rule",
        () -> {
          texts.put("rule", yaml.text());
          requireRule(yaml, ruleIds, yaml.text());
        });
    fields.put("subject", () -> yaml.fields(texts(subject, "kind", "namespace", "name")));
    fields.put("expires", () -> texts.put("expires", date(yaml.text()).toString()));
    fields.putAll(texts(texts, "path", "reason", "owner"));
    yaml.fields(fields);
    for (String required : List.of("rule", "reason", "owner", "expires")) {
      if (texts.getOrDefault(required, "").isBlank()) {
        throw yaml.errorAt(line, "an exemption needs \"%s\"".formatted(required));
      }
    }
    if (subject.isEmpty()) {
      throw yaml.errorAt(line, "an exemption needs \"subject\": a kind, namespace or name");
    }
    return new Exemption(
        texts.getOrDefault("rule", ""),
        new Subject(
            subject.getOrDefault("kind", ""),
            subject.getOrDefault("namespace", ""),
            subject.getOrDefault("name", "")),
        texts.getOrDefault("path", ""),
        texts.getOrDefault("reason", ""),
        texts.getOrDefault("owner", ""),
        LocalDate.parse(texts.getOrDefault("expires", "")),
        line);
  }

  private Map<String, YamlReader.ValueReader> texts(Map<String, String> into, String... keys) {
    Map<String, YamlReader.ValueReader> readers = new HashMap<>();
    for (String key : keys) {
      readers.put(key, () -> into.put(key, yaml.text()));
    }
    return readers;
  }

  private LocalDate date(String text) throws ProfileException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw yaml.error("\"%s\" is no date such as 2027-05-31".formatted(text));
    }
  }
}
