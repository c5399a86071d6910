package dev.plumbline.evaluate;

import dev.plumbline.render.Build;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells who sees whom. What is built is a world of its own with the plain files around it and the
 * builds that are no variant of it: a policy in a folder of its own holds for each overlay, and no
 * overlay sees another. Where two say the same object, each sees its own.
 */
final class Scopes {
  private Scopes() {}

  static List<Scope> of(Rendered rendered, World world) {
    return of(rendered, List.of(), world);
  }

  /**
   * As {@link #of(Rendered, World)}.
   *
   * @param documents what everybody sees, and nobody judges
   */
  static List<Scope> of(Rendered rendered, List<Resource> documents, World world) {
    List<Scope> scopes = new ArrayList<>();
    List<Resource> plain = rendered.plain().resources();
    List<Resource> around = Stream.concat(plain.stream(), documents.stream()).toList();
    scopes.add(
        scope(
            world,
            plain,
            Stream.concat(
                rendered.builds().stream().flatMap(b -> b.resources().stream()),
                documents.stream()),
            ""));
    for (Build build : rendered.builds()) {
      Stream<Resource> others =
          rendered.builds().stream()
              .filter(other -> !build.isVariantOf(other))
              .flatMap(other -> other.resources().stream());
      scopes.add(
          scope(
              world,
              build.resources(),
              Stream.concat(around.stream(), others),
              build.file().toString()));
    }
    return scopes;
  }

  /** The kustomizations and charts of which no world has more than one. */
  static List<String> variants(Rendered rendered) {
    return rendered.builds().stream()
        .filter(build -> rendered.builds().stream().filter(build::isVariantOf).count() > 1)
        .map(build -> build.file().toString())
        .toList();
  }

  private static Scope scope(
      World world, List<Resource> subjects, Stream<Resource> others, String build) {
    Set<ResourceKey> own = subjects.stream().map(Resource::key).collect(Collectors.toSet());
    List<Resource> all = new ArrayList<>(subjects);
    others.filter(other -> !own.contains(other.key())).forEach(all::add);
    return new Scope("", build, Inventory.of(world, all), subjects);
  }
}
