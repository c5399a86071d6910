package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /** Both readings as one. */
  public Reading plus(Reading other) {
    return new Reading(
        files + other.files,
        join(resources, other.resources),
        join(errors, other.errors),
        join(skipped, other.skipped));
  }

  /** The resources, as a world in which rules look around. */
  public Inventory inventory(World world) {
    return Inventory.of(world, resources);
  }

  private static <T> List<T> join(List<T> these, List<T> others) {
    List<T> joined = new ArrayList<>(these);
    joined.addAll(others);
    return joined;
  }
}
