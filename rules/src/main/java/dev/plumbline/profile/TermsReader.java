package dev.plumbline.profile;

import static java.util.Map.entry;

import dev.plumbline.profile.YamlReader.ValueReader;
import dev.plumbline.resource.Location;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how far a profile lets its rules be exempted. */
final class TermsReader {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

  private final YamlReader yaml;
  private final RuleNames names;

  private final Set<String> never = new HashSet<>();
  private Optional<AnnotationTerms> annotations = Optional.empty();
  private int warnDays = ExemptionTerms.DEFAULT.warnDays();
  private int warnFindings = ExemptionTerms.DEFAULT.warnFindings();

  TermsReader(YamlReader yaml, RuleNames names) {
    this.yaml = yaml;
    this.names = names;
  }

  /** What reads each of the keys, and others besides. */
  Map<String, ValueReader> with(Map<String, ValueReader> others) {
    Map<String, ValueReader> readers = new HashMap<>(others);
    readers.putAll(
        Map.ofEntries(
            entry("neverExempt", () -> never.addAll(yaml.list(() -> names.id(yaml, yaml.text())))),
            entry("annotations", () -> annotations = Optional.of(annotationTerms())),
            entry("warnDays", () -> warnDays = number()),
            entry("warnFindings", () -> warnFindings = number())));
    return readers;
  }

  ExemptionTerms terms() {
    return new ExemptionTerms(never, annotations, warnDays, warnFindings);
  }

  /** Complains of exemptions that there must not be. */
  void check(List<Exemption> exemptions) throws ProfileException {
    for (Exemption exemption : exemptions) {
      if (never.contains(exemption.rule())) {
        throw yaml.errorAt(
            exemption.location(),
            "rule \"%s\" is never exempted: neverExempt names it".formatted(exemption.rule()));
      }
    }
  }

  private int number() throws IOException, ProfileException {
    String text = yaml.text();
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw yaml.error("\"%s\" is no whole number".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private AnnotationTerms annotationTerms() throws IOException, ProfileException {
    Location location = yaml.location();
    Set<String> allowed = new HashSet<>();
    Map<String, String> texts = new HashMap<>();
    Deadline until = new Deadline(yaml);
    yaml.fields(
        until.with(
            Map.of(
                "allow", () -> yaml.list(() -> allowed.addAll(names.ids(yaml, yaml.text()))),
                "owner", () -> texts.put("owner", yaml.text()))));
    String owner = texts.getOrDefault("owner", "");
    if (allowed.isEmpty() || owner.isBlank()) {
      throw yaml.errorAt(location, "annotations need \"allow\" and \"owner\"");
    }
    return new AnnotationTerms(
        allowed, owner, until.of("annotations need \"until\"", location), location);
  }
}
