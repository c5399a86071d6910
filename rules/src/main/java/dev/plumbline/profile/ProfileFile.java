package dev.plumbline.profile;

import static java.util.Map.entry;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code plumbline.yaml}. */
public final class ProfileFile {
  /** The name a profile is looked for under. */
  public static final String NAME = "plumbline.yaml";

  private static final long MAX_BYTES = 1 << 20;

  private final Path directory;
  private final Set<String> ruleIds;
  private final YamlReader yaml;

  private boolean isProfile;
  private boolean isVersion1;
  private List<Profile> bases = List.of();
  private Optional<Threshold> failOn = Optional.empty();
  private Optional<World> world = Optional.empty();
  private Optional<KubernetesVersion> kubernetesVersion = Optional.empty();
  private Optional<Path> baseline = Optional.empty();
  private Optional<Render> render = Optional.empty();
  private List<String> ignore = List.of();
  private Optional<RuleSetting> allRules = Optional.empty();
  private final Map<String, RuleSetting> rules = new HashMap<>();
  private List<Exemption> exemptions = List.of();

  private ProfileFile(Path directory, Set<String> ruleIds, YamlReader yaml) {
    this.directory = directory;
    this.ruleIds = ruleIds;
    this.yaml = yaml;
  }

  /** The profile that governs a path: the nearest one beside or above it. */
  public static Optional<Path> nearest(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    while (folder != null) {
      Path candidate = folder.resolve(NAME);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /**
   * The profile that holds for a path: the one that is named, else the nearest, else the default.
   *
   * @param named a file, or a profile that comes with Plumbline, such as {@code restricted}
   * @param rules those it may speak of
   * @throws ProfileException where the file is no valid profile
   * @throws IOException where it cannot be read
   */
  public static Profile governing(Path path, Optional<Path> named, Collection<RuleSpec> rules)
      throws IOException, ProfileException {
    Optional<Path> file = named.or(() -> nearest(path));
    return file.isPresent() ? read(file.get(), rules) : Profile.DEFAULT;
  }

  /** Reads a profile that is named, as {@link #governing} does. */
  public static Profile read(Path file, Collection<RuleSpec> rules)
      throws IOException, ProfileException {
    Set<String> ids = rules.stream().map(RuleSpec::id).collect(Collectors.toSet());
    Path directory = file.toAbsolutePath().normalize().resolveSibling("");
    if (!Files.exists(file)) {
      Optional<String> builtIn = BuiltInProfile.text(file.toString().replace('\\', '/'));
      if (builtIn.isPresent()) {
        return parse(file.toString(), builtIn.get(), directory, ids);
      }
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new ProfileException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    return parse(file.toString(), Files.readString(file), directory, ids);
  }

  private static Profile parse(String file, String text, Path directory, Set<String> ids)
      throws ProfileException {
    return YamlReader.read(file, text, yaml -> new ProfileFile(directory, ids, yaml).profile());
  }

  private Profile profile() throws IOException, ProfileException {
    yaml.fields(
        Map.ofEntries(
            entry("apiVersion", () -> isVersion1 = yaml.text().equals("plumbline.dev/v1")),
            entry("kind", () -> isProfile = yaml.text().equals("Profile")),
            entry("extends", () -> bases = yaml.list(this::base)),
            entry("failOn", () -> failOn = Optional.of(threshold())),
            entry(
                "world",
                () -> world = Optional.of(either("open", World.OPEN, "closed", World.CLOSED))),
            entry("kubernetesVersion", () -> kubernetesVersion = Optional.of(kubernetesVersion())),
            entry("baseline", () -> baseline = Optional.of(directory.resolve(yaml.text()))),
            entry(
                "render",
                () -> render = Optional.of(either("auto", Render.AUTO, "off", Render.OFF))),
            entry("ignore", () -> ignore = yaml.list(this::ignoredGlob)),
            entry("rules", () -> yaml.entries(this::rule)),
            entry("exemptions", () -> exemptions = yaml.list(this::exemption))));
    if (!isVersion1 || !isProfile) {
      throw yaml.errorAt(1, "a profile begins with apiVersion: plumbline.dev/v1, kind: Profile");
    }
    Threshold inherited = Profile.DEFAULT.failOn();
    Map<String, RuleSetting> settings = new HashMap<>();
    for (Profile base : bases) {
      inherited = base.failOn();
      settings.putAll(base.rules());
    }
    allRules.ifPresent(setting -> ruleIds.forEach(id -> settings.put(id, setting)));
    settings.putAll(rules);
    return new Profile(
        failOn.orElse(inherited),
        world,
        kubernetesVersion,
        baseline,
        render,
        ignore,
        settings,
        exemptions);
  }

  private Profile base() throws IOException, ProfileException {
    String name = yaml.text();
    Optional<String> text = BuiltInProfile.text(name);
    if (text.isEmpty()) {
      throw yaml.error(noneOf(name, String.join(", ", BuiltInProfile.NAMES)));
    }
    return parse(name, text.get(), directory, ruleIds);
  }

  private Threshold threshold() throws IOException, ProfileException {
    String text = yaml.text();
    return Threshold.of(text).orElseThrow(() -> yaml.error(noneOf(text, Threshold.NAMES)));
  }

  private static String noneOf(String text, String names) {
    return "\"%s\" is none of %s".formatted(text, names);
  }

  private <T> T either(String name, T value, String otherName, T other)
      throws IOException, ProfileException {
    String text = yaml.text();
    if (!text.equals(name) && !text.equals(otherName)) {
      throw yaml.error("\"%s\" is neither %s nor %s".formatted(text, name, otherName));
    }
    return text.equals(name) ? value : other;
  }

  private KubernetesVersion kubernetesVersion() throws IOException, ProfileException {
    String text = yaml.text();
    return KubernetesVersion.of(text)
        .orElseThrow(() -> yaml.error(noneOf(text, KubernetesVersion.EXAMPLES)));
  }

  private String ignoredGlob() throws IOException, ProfileException {
    String folder = directory.toString().replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    return folder + "/" + yaml.text();
  }

  private void rule(String id) throws IOException, ProfileException {
    if (!id.equals("*")) {
      ExemptionReader.requireRule(yaml, ruleIds, id);
    }
    String text = yaml.nextText();
    Optional<RuleSetting> setting = RuleSetting.of(text);
    if (setting.isEmpty()) {
      throw yaml.error(noneOf(text, RuleSetting.NAMES));
    }
    if (id.equals("*")) {
      allRules = setting;
    } else {
      rules.put(id, setting.get());
    }
  }

  private Exemption exemption() throws IOException, ProfileException {
    return new ExemptionReader(yaml, ruleIds).read();
  }
}
