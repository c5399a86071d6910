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
    return of(rendered, List.of(), List.of(), world);
  }

  /**
   * As {@link #of(Rendered, World)}.
   *
   * @param documents what everybody sees, and nobody judges
   * @param around so too, but for objects that are declared here
   */
  static List<Scope> of(
      Rendered rendered, List<Resource> documents, List<Resource> around, World world) {
    List<Scope> scopes = new ArrayList<>();
    List<Resource> plain = rendered.plain().resources();
    List<Resource> everywhere = Stream.concat(plain.stream(), documents.stream()).toList();
    scopes.add(
        scope(
            world,
            plain,
            Stream.concat(
                rendered.builds().stream().flatMap(b -> b.resources().stream()),
                documents.stream()),
            around,
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
              Stream.concat(everywhere.stream(), others),
              around,
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
      World world,
      List<Resource> subjects,
      Stream<Resource> others,
      List<Resource> around,
      String build) {
    List<Resource> all = behind(behind(subjects, others.toList()), around);
    return new Scope("", build, Inventory.of(world, all), subjects);
  }

  /** The first, and of the others the objects that these do not declare. */
  static List<Resource> behind(List<Resource> first, List<Resource> others) {
    Set<ResourceKey> declared = first.stream().map(Resource::key).collect(Collectors.toSet());
    return Stream.concat(
            first.stream(), others.stream().filter(other -> !declared.contains(other.key())))
        .toList();
  }
}
