package dev.plumbline.evaluate;

import dev.plumbline.evaluate.Lint.Input;
import dev.plumbline.profile.Environment;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What of that which was read may be in one cluster: an environment, with what belongs to none
 * around it.
 *
 * @param profile with all its environments
 */
record OneCluster(Lint lint, Profile profile, Rendered rendered) {

  /**
   * All of it, or what is of the environment that is asked for.
   *
   * @throws ProfileException where there is no such environment
   */
  Input input() throws ProfileException {
    List<Part> parts = Part.of(rendered, profile);
    if (lint.environment().isPresent()) {
      return input(profile.environments().named(lint.environment().get()), parts);
    }
    List<Part> environments =
        parts.stream().filter(part -> !part.profile().environment().isEmpty()).toList();
    List<Resource> all = rendered.reading().resources();
    List<Resource> seen =
        environments.size() == 1
            ? Scopes.behind(environments.get(0).rendered().reading().resources(), all)
            : all;
    return new Input(
        Inventory.of(new LintInput(lint, profile).world(), seen),
        rendered.reading().errors(),
        Scopes.variants(rendered),
        environments.stream().map(part -> part.profile().environment()).sorted().toList());
  }

  private Input input(Environment asked, List<Part> parts) throws ProfileException {
    List<InputError> errors =
        rendered.reading().errors().stream()
            .filter(error -> !isOfAnother(error.location().file(), asked))
            .toList();
    Optional<Part> found =
        parts.stream()
            .filter(part -> part.profile().environment().equals(asked.name()))
            .findFirst();
    List<Resource> seen =
        found
            .map(part -> Scopes.behind(part.rendered().reading().resources(), part.around()))
            .orElse(List.of());
    return new Input(
        Inventory.of(new LintInput(lint, profile.in(asked)).world(), seen),
        errors,
        found.map(part -> Scopes.variants(part.rendered())).orElse(List.of()),
        found.map(part -> asked.name()).stream().toList());
  }

  private boolean isOfAnother(String file, Environment asked) {
    return profile.environments().all().stream()
        .anyMatch(other -> !other.name().equals(asked.name()) && other.holds(file));
  }
}
