package dev.plumbline.evaluate;

import dev.plumbline.profile.Environment;
import dev.plumbline.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The environments that judged nothing, though all that could be theirs was read: a path that is
 * misspelt holds nobody to anything.
 */
final class IdleEnvironments {
  private IdleEnvironments() {}

  /**
   * @param read the files and folders that were read
   */
  static List<Notice> of(Profile profile, List<Part> parts, List<Path> read) {
    Set<String> judged =
        parts.stream().map(part -> part.profile().environment()).collect(Collectors.toSet());
    return profile.environments().all().stream()
        .filter(one -> !judged.contains(one.name()) && one.isWithin(read))
        .map(IdleEnvironments::notice)
        .toList();
  }

  private static Notice notice(Environment idle) {
    String paths =
        idle.paths().stream()
            .map(path -> '"' + path.glob() + '"')
            .collect(Collectors.joining(", "));
    return new Notice(
        Notice.Kind.NOTHING_TO_JUDGE,
        "",
        idle.location(),
        idle.name(),
        "no object was read from the paths of environment \"%s\": %s"
            .formatted(idle.name(), paths));
  }
}
