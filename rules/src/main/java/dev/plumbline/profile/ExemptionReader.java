package dev.plumbline.profile;

import dev.plumbline.profile.Target.Subject;
import dev.plumbline.profile.YamlReader.ValueReader;
import dev.plumbline.resource.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one entry of the exemptions of a profile, or of one of its environments. */
record ExemptionReader(YamlReader yaml, RuleNames names, Path folder, String environment) {

  Exemption read() throws IOException, ProfileException {
    Location location = yaml.location();
    Map<String, String> texts = new HashMap<>();
    Map<String, String> subject = new HashMap<>();
    List<FileGlob> files = new ArrayList<>();
    Deadline expires = new Deadline(yaml);
    Map<String, ValueReader> fields =
        expires.with(texts(texts, "container", "path", "reason", "owner"));
    fields.put("rule", () -> texts.put("rule", names.id(yaml, yaml.text())));
    fields.put("subject", () -> yaml.fields(texts(subject, "kind", "namespace", "name")));
    fields.put("files", () -> files.addAll(yaml.list(() -> new FileGlob(folder, yaml.text()))));
    yaml.fields(fields);
    for (String required : List.of("rule", "reason", "owner")) {
      if (texts.getOrDefault(required, "").isBlank()) {
        throw yaml.errorAt(location, "an exemption needs \"%s\"".formatted(required));
      }
    }
    return new Exemption(
        texts.getOrDefault("rule", ""),
        new Target(
            new Subject(
                subject.getOrDefault("kind", ""),
                subject.getOrDefault("namespace", ""),
                subject.getOrDefault("name", "")),
            texts.getOrDefault("container", ""),
            texts.getOrDefault("path", ""),
            files),
        new Acceptance(
            texts.getOrDefault("reason", ""),
            texts.getOrDefault("owner", ""),
            expires.of("an exemption needs \"expires\"", location)),
        location,
        environment);
  }

  private Map<String, ValueReader> texts(Map<String, String> into, String... keys) {
    Map<String, ValueReader> readers = new HashMap<>();
    for (String key : keys) {
      readers.put(key, () -> into.put(key, yaml.text()));
    }
    return readers;
  }
}
