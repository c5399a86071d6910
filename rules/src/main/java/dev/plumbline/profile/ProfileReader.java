package dev.plumbline.profile;

import static java.util.Map.entry;

import dev.plumbline.profile.YamlReader.ValueReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the document that is a profile. */
final class ProfileReader {
  private final String file;
  private final Path folder;
  private final RuleNames names;
  private final YamlReader yaml;
  private final SettingsReader settings;
  private final TermsReader terms;

  private boolean isProfile;
  private boolean isVersion1;
  private List<Profile> bases = List.of();
  private Optional<Path> baseline = Optional.empty();
  private Optional<Path> history = Optional.empty();
  private Optional<String> ownerLabel = Optional.empty();
  private Optional<Render> render = Optional.empty();
  private List<String> ignore = List.of();
  private final List<EnvironmentReader> environments = new ArrayList<>();

  private ProfileReader(String file, Path folder, RuleNames names, YamlReader yaml) {
    this.file = file;
    this.folder = folder;
    this.names = names;
    this.yaml = yaml;
    this.settings = new SettingsReader(yaml, folder, names, "");
    this.terms = new TermsReader(yaml, names);
  }

  /**
   * @param folder what paths are relative to
   */
  static Profile read(String file, String text, Path folder, RuleNames names)
      throws ProfileException {
    return YamlReader.read(
        file, text, yaml -> new ProfileReader(file, folder, names, yaml).profile());
  }

  private Profile profile() throws IOException, ProfileException {
    yaml.fields(settings.with(terms.with(own())));
    if (!isVersion1 || !isProfile) {
      throw yaml.errorAt(1, "a profile begins with apiVersion: plumbline.dev/v1, kind: Profile");
    }
    terms.check(settings.exemptions());
    for (EnvironmentReader environment : environments) {
      terms.check(environment.exemptions());
    }
    Settings own = settings.over(inherited());
    return new Profile(
        "",
        own,
        terms.terms(),
        baseline,
        history,
        ownerLabel,
        render,
        ignore,
        environments.isEmpty()
            ? Environments.NONE
            : new Environments(
                file, environments.stream().map(one -> one.environment(own)).toList()));
  }

  /** What reads the keys that are neither of settings nor of terms. */
  private Map<String, ValueReader> own() {
    return Map.ofEntries(
        entry("apiVersion", () -> isVersion1 = yaml.text().equals("plumbline.dev/v1")),
        entry("kind", () -> isProfile = yaml.text().equals("Profile")),
        entry("extends", () -> bases = yaml.list(this::base)),
        entry("baseline", () -> baseline = Optional.of(folder.resolve(yaml.text()))),
        entry("history", () -> history = Optional.of(folder.resolve(yaml.text()))),
        entry("ownerLabel", () -> ownerLabel = Optional.of(yaml.text())),
        entry(
            "render",
            () -> render = Optional.of(yaml.either("auto", Render.AUTO, "off", Render.OFF))),
        entry("ignore", () -> ignore = yaml.list(this::ignoredGlob)),
        entry("environments", () -> yaml.entries(this::environment)));
  }

  private Settings inherited() {
    Settings inherited = Settings.DEFAULT;
    Map<String, RuleSetting> rules = new HashMap<>();
    for (Profile base : bases) {
      rules.putAll(base.rules());
      inherited = base.settings().withRules(rules);
    }
    return inherited;
  }

  private void environment(String name) throws IOException, ProfileException {
    environments.add(EnvironmentReader.read(name, yaml, folder, names));
  }

  private Profile base() throws IOException, ProfileException {
    String name = yaml.text();
    Optional<String> text = BuiltInProfile.text(name);
    if (text.isEmpty()) {
      throw yaml.noneOf(name, String.join(", ", BuiltInProfile.NAMES));
    }
    return read(name, text.get(), folder, names);
  }

  private String ignoredGlob() throws IOException, ProfileException {
    String escaped = folder.toString().replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    return escaped + "/" + yaml.text();
  }
}
