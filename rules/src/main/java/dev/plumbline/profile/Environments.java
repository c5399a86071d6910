package dev.plumbline.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The environments of a profile.
 *
 * @param file the profile, as complaints name it
 * @param all in the order written
 */
public record Environments(String file, List<Environment> all) {
  public static final Environments NONE = new Environments("", List.of());

  public Environments {
    all = List.copyOf(all);
  }

  /**
   * The environment of that name.
   *
   * @throws ProfileException where there is none
   */
  public Environment named(String name) throws ProfileException {
    Optional<Environment> named =
        all.stream().filter(environment -> environment.name().equals(name)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    String missing = "there is no environment \"%s\"".formatted(name);
    throw new ProfileException(
        all.isEmpty()
            ? missing + ": the profile has none"
            : "%s: %s; known are %s".formatted(file, missing, names(all)));
  }

  /**
   * The environment that a file belongs to; empty where it belongs to none.
   *
   * @throws ProfileException where two claim it
   */
  public Optional<Environment> of(String path) throws ProfileException {
    List<Environment> holding = all.stream().filter(one -> one.holds(path)).toList();
    if (holding.size() > 1) {
      throw new ProfileException(
          "%s: %s belongs to several environments: %s; let their paths name it once"
              .formatted(file, path, names(holding)));
    }
    return holding.stream().findFirst();
  }

  Environments with(UnaryOperator<Settings> change) {
    return new Environments(
        file, all.stream().map(one -> one.with(change.apply(one.settings()))).toList());
  }

  private static String names(List<Environment> environments) {
    return String.join(", ", environments.stream().map(Environment::name).sorted().toList());
  }
}
