package dev.plumbline.cli;

import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the profile that holds. */
final class Profiles {

  private Profiles() {}

  /** The profile that is named, else the one nearest to the path, else the default. */
  static Profile read(Optional<Path> named, Path start, List<Rule> rules)
      throws IOException, ProfileException {
    Optional<Path> chosen = named.or(() -> ProfileFile.nearest(start));
    return chosen.isEmpty()
        ? Profile.DEFAULT
        : ProfileFile.read(chosen.get(), rules.stream().map(Rule::spec).toList());
  }
}
