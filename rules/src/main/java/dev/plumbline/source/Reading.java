package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What some files say. Every file gave a resource, an error or a reason to skip it.
 *
 * @param files how many files were read or tried
 * @param resources by file, in the order written
 */
public record Reading(
    int files, List<Resource> resources, List<InputError> errors, List<Skipped> skipped) {
  private static final Comparator<Location> PLACE =
      Comparator.comparing(Location::file)
          .thenComparing(Location::line)
          .thenComparing(Location::column);

  public Reading {
    resources =
        resources.stream()
            .sorted(Comparator.comparing(resource -> resource.root().location(), PLACE))
            .toList();
    errors = errors.stream().sorted().toList();
    skipped =
        skipped.stream()
            .sorted(Comparator.comparing(Skipped::location, PLACE).thenComparing(Skipped::reason))
            .toList();
  }

  /** This and an error more. */
  public Reading with(InputError error) {
    return new Reading(
        files, resources, Stream.concat(errors.stream(), Stream.of(error)).toList(), skipped);
  }

  /** This and another. */
  public Reading plus(Reading other) {
    return new Reading(
        files + other.files,
        Stream.concat(resources.stream(), other.resources.stream()).toList(),
        Stream.concat(errors.stream(), other.errors.stream()).toList(),
        Stream.concat(skipped.stream(), other.skipped.stream()).toList());
  }

  /** This without what it says of those files; they still count as read. */
  public Reading without(Predicate<String> file) {
    return new Reading(
        files,
        resources.stream().filter(r -> !file.test(r.root().location().file())).toList(),
        errors.stream().filter(error -> !file.test(error.location().file())).toList(),
        skipped.stream().filter(skip -> !file.test(skip.location().file())).toList());
  }

  /** The resources, as a world in which rules look around. */
  public Inventory inventory(World world) {
    return Inventory.of(world, resources);
  }
}
