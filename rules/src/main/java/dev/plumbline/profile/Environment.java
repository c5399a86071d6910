package dev.plumbline.profile;

import java.util.List;

/**
 * A stage such as production, which a profile judges by settings of its own.
 *
 * @param paths where its manifests are
 * @param settings what holds there: its own word, and that of the profile where it is silent
 */
public record Environment(String name, List<FileGlob> paths, Settings settings) {
  public Environment {
    paths = List.copyOf(paths);
  }

  /** Whether a file is the environment's. */
  public boolean holds(String file) {
    return paths.stream().anyMatch(path -> path.matches(file));
  }

  Environment with(Settings others) {
    return new Environment(name, paths, others);
  }
}
