package dev.plumbline.profile;

import dev.plumbline.resource.Location;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A stage such as production, which a profile judges by settings of its own.
 *
 * @param paths where its manifests are
 * @param settings what holds there: its own word, and that of the profile where it is silent
 * @param location where the profile names it
 */
public record Environment(String name, List<FileGlob> paths, Settings settings, Location location) {
  public Environment {
    paths = List.copyOf(paths);
  }

  /** Whether a file is the environment's. */
  public boolean holds(String file) {
    return paths.stream().anyMatch(path -> path.matches(file));
  }

  /** Whether it has paths, and all they could match is in these folders. */
  public boolean isWithin(Collection<Path> folders) {
    return !paths.isEmpty() && paths.stream().allMatch(path -> path.isWithin(folders));
  }

  Environment with(Settings others) {
    return new Environment(name, paths, others, location);
  }
}
