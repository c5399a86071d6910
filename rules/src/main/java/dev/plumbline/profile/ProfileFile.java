package dev.plumbline.profile;

import dev.plumbline.profile.Exemption.Subject;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
  private Threshold failOn = Profile.DEFAULT.failOn();
  private Optional<World> world = Profile.DEFAULT.world();
  private List<String> ignore = List.of();
  private final Map<String, Optional<Severity>> severities = new HashMap<>();
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
   * @param rules those it may speak of
   * @throws ProfileException where the file is no valid profile
   * @throws IOException where it cannot be read
   */
  public static Profile governing(Path path, Optional<Path> named, Collection<RuleSpec> rules)
      throws IOException, ProfileException {
    Optional<Path> file = named.or(() -> nearest(path));
    return file.isPresent() ? read(file.get(), rules) : Profile.DEFAULT;
  }

  /**
   * Reads a profile.
   *
   * @param rules those it may speak of
   * @throws ProfileException where the file is no valid profile
   * @throws IOException where it cannot be read
   */
  public static Profile read(Path file, Collection<RuleSpec> rules)
      throws IOException, ProfileException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ProfileException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    Path directory = file.toAbsolutePath().normalize().resolveSibling("");
    Set<String> ids = rules.stream().map(RuleSpec::id).collect(Collectors.toSet());
    return YamlReader.read(
        file.toString(),
        Files.readString(file),
        yaml -> new ProfileFile(directory, ids, yaml).profile());
  }

  private Profile profile() throws IOException, ProfileException {
    yaml.fields(
        Map.of(
            "apiVersion", () -> isVersion1 = yaml.text().equals("plumbline.dev/v1"),
            "kind", () -> isProfile = yaml.text().equals("Profile"),
            "failOn", () -> failOn = threshold(),
            "world", () -> world = Optional.of(world()),
            "ignore", () -> ignore = yaml.list(this::ignoredGlob),
            "rules", () -> yaml.entries(this::rule),
            "exemptions", () -> exemptions = yaml.list(this::exemption)));
    if (!isVersion1 || !isProfile) {
      throw yaml.errorAt(1, "a profile begins with apiVersion: plumbline.dev/v1, kind: Profile");
    }
    return new Profile(failOn, world, ignore, severities, exemptions);
  }

  private Threshold threshold() throws IOException, ProfileException {
    String text = yaml.text();
    return Threshold.of(text).orElseThrow(() -> yaml.error(noneOf(text, Threshold.NAMES)));
  }

  private Optional<Severity> severityOrOff(String text) throws ProfileException {
    Optional<Severity> severity = Severity.of(text);
    if (severity.isEmpty() && !text.equals("off")) {
      throw yaml.error(noneOf(text, "critical, high, medium, low, info, off"));
    }
    return severity;
  }

  private static String noneOf(String text, String names) {
    return "\"%s\" is none of %s".formatted(text, names);
  }

  private World world() throws IOException, ProfileException {
    String text = yaml.text();
    return switch (text) {
      case "open" -> World.OPEN;
      case "closed" -> World.CLOSED;
      default -> throw yaml.error("\"%s\" is neither open nor closed".formatted(text));
    };
  }

  private String ignoredGlob() throws IOException, ProfileException {
    String folder = directory.toString().replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    return folder + "/" + yaml.text();
  }

  private void rule(String id) throws IOException, ProfileException {
    requireRule(id);
    severities.put(id, severityOrOff(yaml.nextText()));
  }

  private void requireRule(String id) throws ProfileException {
    if (!ruleIds.contains(id)) {
      throw yaml.error("there is no rule \"%s\"".formatted(id));
    }
  }

  private Exemption exemption() throws IOException, ProfileException {
    int line = yaml.line();
    Map<String, String> texts = new HashMap<>();
    Map<String, String> subject = new HashMap<>();
    Map<String, YamlReader.ValueReader> fields = new HashMap<>();
    fields.put(
        "rule",
        () -> {
          texts.put("rule", yaml.text());
          requireRule(yaml.text());
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
