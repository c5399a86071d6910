package dev.plumbline.profile;

import static java.util.Map.entry;

import dev.plumbline.profile.YamlReader.ValueReader;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what both a profile and each of its environments may say. */
final class SettingsReader {
  private final YamlReader yaml;
  private final Path folder;
  private final ExemptionReader exemption;
  private final RuleNames names;

  private Optional<Threshold> failOn = Optional.empty();
  private Optional<World> world = Optional.empty();
  private Optional<KubernetesVersion> kubernetesVersion = Optional.empty();
  private Optional<Path> blueprint = Optional.empty();
  private Optional<RuleSetting> allRules = Optional.empty();
  private final Map<String, RuleSetting> rules = new HashMap<>();
  private List<Exemption> exemptions = List.of();

  /**
   * @param environment whose settings are read; empty where they are the profile's
   */
  SettingsReader(YamlReader yaml, Path folder, RuleNames names, String environment) {
    this.yaml = yaml;
    this.folder = folder;
    this.names = names;
    this.exemption = new ExemptionReader(yaml, names, folder, environment);
  }

  /** What reads each of the keys, and others besides. */
  Map<String, ValueReader> with(Map<String, ValueReader> others) {
    Map<String, ValueReader> readers = new HashMap<>(others);
    readers.putAll(
        Map.ofEntries(
            entry("failOn", () -> failOn = Optional.of(threshold())),
            entry(
                "world",
                () -> world = Optional.of(yaml.either("open", World.OPEN, "closed", World.CLOSED))),
            entry("kubernetesVersion", () -> kubernetesVersion = Optional.of(version())),
            entry("blueprint", () -> blueprint = Optional.of(folder.resolve(yaml.text()))),
            entry("rules", () -> yaml.entries(this::rule)),
            entry("exemptions", () -> exemptions = yaml.list(exemption::read))));
    return readers;
  }

  /** What was read, and where it is silent the other. */
  Settings over(Settings base) {
    Map<String, RuleSetting> settings = new HashMap<>(base.rules());
    allRules.ifPresent(setting -> names.ids().forEach(id -> settings.put(id, setting)));
    settings.putAll(rules);
    return new Settings(
        failOn.orElse(base.failOn()),
        world.or(base::world),
        kubernetesVersion.or(base::kubernetesVersion),
        blueprint.or(base::blueprint),
        settings,
        Stream.concat(base.exemptions().stream(), exemptions.stream()).toList());
  }

  /** The exemptions that were read. */
  List<Exemption> exemptions() {
    return exemptions;
  }

  private Threshold threshold() throws IOException, ProfileException {
    String text = yaml.text();
    return Threshold.of(text).orElseThrow(() -> yaml.noneOf(text, Threshold.NAMES));
  }

  private KubernetesVersion version() throws IOException, ProfileException {
    String text = yaml.text();
    return KubernetesVersion.of(text)
        .orElseThrow(() -> yaml.noneOf(text, KubernetesVersion.EXAMPLES));
  }

  private void rule(String id) throws IOException, ProfileException {
    if (!id.equals("*")) {
      names.id(yaml, id);
    }
    String text = yaml.nextText();
    Optional<RuleSetting> setting = RuleSetting.of(text);
    if (setting.isEmpty()) {
      throw yaml.noneOf(text, RuleSetting.NAMES);
    }
    if (id.equals("*")) {
      allRules = setting;
    } else {
      rules.put(id, setting.get());
    }
  }
}
