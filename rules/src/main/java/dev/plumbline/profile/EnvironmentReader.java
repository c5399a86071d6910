package dev.plumbline.profile;

import dev.plumbline.resource.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one of a profile's environments. */
final class EnvironmentReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");

  private final String name;
  private final SettingsReader settings;
  private final Location location;
  private List<FileGlob> paths = List.of();

  private EnvironmentReader(String name, SettingsReader settings, Location location) {
    this.name = name;
    this.settings = settings;
    this.location = location;
  }

  /** Reads the environment of that name; the reader stands at the name. */
  static EnvironmentReader read(String name, YamlReader yaml, Path folder, RuleNames names)
      throws IOException, ProfileException {
    if (!NAME.matcher(name).matches()) {
      throw yaml.error("an environment has a name such as production, not \"%s\"".formatted(name));
    }
    EnvironmentReader reader =
        new EnvironmentReader(name, new SettingsReader(yaml, folder, names, name), yaml.location());
    yaml.next();
    yaml.fields(
        reader.settings.with(
            Map.of(
                "paths", () -> reader.paths = yaml.list(() -> new FileGlob(folder, yaml.text())))));
    return reader;
  }

  /** The exemptions that were read. */
  List<Exemption> exemptions() {
    return settings.exemptions();
  }

  /** What was read, over what the profile says. */
  Environment environment(Settings profile) {
    return new Environment(name, paths, settings.over(profile), location);
  }
}
