package dev.plumbline.evaluate;

import dev.plumbline.profile.Environment;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.render.Build;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is judged by the settings of one environment, or by the profile's own where its files belong
 * to none. No environment sees another, nor does what belongs to none see any; but each sees that,
 * and all that is known of images.
 *
 * @param profile as the environment has it
 * @param around what belongs to no environment and so is there in each; nothing else has a part
 *     around it
 */
record Part(Profile profile, Rendered rendered, List<Resource> around) {

  /**
   * The parts that there are, what belongs to no environment first.
   *
   * @throws ProfileException where two environments claim one file
   */
  static List<Part> of(Rendered rendered, Profile profile) throws ProfileException {
    if (profile.environments().all().isEmpty()) {
      return List.of(new Part(profile, rendered, List.of()));
    }
    Map<String, String> owners = owners(rendered, profile);
    Rendered rest = of("", rendered, owners);
    List<Resource> around = around(rest, rendered);
    List<Part> parts = new ArrayList<>();
    for (Environment environment : profile.environments().all()) {
      if (owners.containsValue(environment.name())) {
        Rendered own = of(environment.name(), rendered, owners);
        parts.add(new Part(profile.in(environment), own, around));
      }
    }
    if (parts.isEmpty() || owners.containsValue("")) {
      parts.add(0, new Part(profile, rest, List.of()));
    }
    return parts;
  }

  /** A build of which there is a variant is in some cluster, and nobody knows in which. */
  private static List<Resource> around(Rendered rest, Rendered all) {
    Stream<Resource> built =
        rest.builds().stream()
            .filter(one -> all.builds().stream().filter(one::isVariantOf).count() == 1)
            .flatMap(one -> one.resources().stream());
    return Stream.concat(rest.plain().resources().stream(), built)
        .filter(one -> one.platform() != Platform.DRAWING && !isScan(one))
        .toList();
  }

  /** Which environment each file with objects belongs to, or none. */
  private static Map<String, String> owners(Rendered rendered, Profile profile)
      throws ProfileException {
    Set<String> files = new HashSet<>();
    rendered.plain().resources().stream()
        .filter(one -> !isScan(one))
        .forEach(one -> files.add(one.root().location().file()));
    rendered.builds().forEach(build -> files.add(build.file().toString()));
    Map<String, String> owners = new HashMap<>();
    for (String file : files) {
      Optional<Environment> owner = profile.environments().of(file);
      owners.put(file, owner.map(Environment::name).orElse(""));
    }
    return owners;
  }

  private static Rendered of(String name, Rendered rendered, Map<String, String> owners) {
    Predicate<String> isElsewhere = file -> !name.equals(owners.get(file));
    Reading plain = rendered.plain().without(isElsewhere);
    List<Resource> scans =
        rendered.plain().resources().stream()
            .filter(one -> isScan(one) && isElsewhere.test(one.root().location().file()))
            .toList();
    List<Build> builds =
        rendered.builds().stream()
            .filter(build -> name.equals(owners.get(build.file().toString())))
            .toList();
    return new Rendered(plain.plus(new Reading(0, scans, List.of(), List.of())), builds);
  }

  /** An image is the same wherever it runs. */
  private static boolean isScan(Resource resource) {
    return resource.platform() == Platform.SCAN;
  }
}
