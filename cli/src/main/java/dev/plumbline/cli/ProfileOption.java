package dev.plumbline.cli;

import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The profile that holds. */
final class ProfileOption {

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = {
        "The profile. Default: the nearest plumbline.yaml at or above the first PATH,",
        "or at or above the current directory."
      })
  private Optional<Path> file = Optional.empty();

  /** The profile that is named, else the one nearest to the path, else the default. */
  Profile read(Path start, List<Rule> rules) throws IOException, ProfileException {
    Optional<Path> chosen = file.or(() -> ProfileFile.nearest(start));
    return chosen.isEmpty()
        ? Profile.DEFAULT
        : ProfileFile.read(chosen.get(), rules.stream().map(Rule::spec).toList());
  }
}
