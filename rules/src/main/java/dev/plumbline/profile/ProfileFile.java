package dev.plumbline.profile;

import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Reads {@code plumbline.yaml}. */
public final class ProfileFile {
  /** The name a profile is looked for under. */
  public static final String NAME = "plumbline.yaml";

  private static final long MAX_BYTES = 1 << 20;

  private ProfileFile() {}

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
  public static Profile governing(Path path, Optional<Path> named, Collection<? extends Rule> rules)
      throws IOException, ProfileException {
    Optional<Path> file = named.or(() -> nearest(path));
    return file.isPresent() ? read(file.get(), rules) : Profile.DEFAULT;
  }

  /** Reads a profile that is named, as {@link #governing} does. */
  public static Profile read(Path file, Collection<? extends Rule> rules)
      throws IOException, ProfileException {
    RuleNames names = RuleNames.of(rules);
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    if (!Files.exists(file)) {
      Optional<String> builtIn = BuiltInProfile.text(file.toString().replace('\\', '/'));
      if (builtIn.isPresent()) {
        return ProfileReader.read(file.toString(), builtIn.get(), folder, names);
      }
      throw new ProfileException(
          "no such file: %s; the profiles that come with Plumbline are %s"
              .formatted(file, String.join(", ", BuiltInProfile.NAMES)));
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new ProfileException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    return ProfileReader.read(shown(file), Files.readString(file), folder, names);
  }

  /** As seen from here, where it is below, as manifests are shown. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.isAbsolute() && file.startsWith(here)
        ? here.relativize(file).toString()
        : file.toString();
  }
}
