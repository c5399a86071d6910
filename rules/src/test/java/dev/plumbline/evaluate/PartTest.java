package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.render.Build;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the world of an environment. */
class PartTest {
  @TempDir private Path folder;

  private Reading plain(String file, String... kindsAndNames) {
    return Stream.of(kindsAndNames)
        .map(it -> it.split(" "))
        .map(it -> "apiVersion: v1\nkind: %s\nmetadata: {name: %s}\n".formatted(it[0], it[1]))
        .map(text -> ManifestReader.withDefaults().readText(folder.resolve(file).toString(), text))
        .reduce(Reading::plus)
        .orElseThrow();
  }

  private Build build(String file, String basis, String... kindsAndNames) {
    return new Build(folder.resolve(file), Set.of(Path.of(basis)), plain(file, kindsAndNames));
  }

  private List<String> worlds(Rendered rendered) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("plumbline.yaml"),
            """
            apiVersion: plumbline.dev/v1
            kind: Profile
            environments: {dev: {paths: [dev]}, prod: {paths: [prod]}}
            """);
    Profile profile = ProfileFile.read(file, List.of());
    return Part.of(rendered, profile).stream()
        .flatMap(
            part ->
                Scopes.of(part.rendered(), List.of(), part.around(), World.CLOSED).stream()
                    .filter(scope -> !scope.subjects().isEmpty())
                    .map(scope -> part.profile().environment() + text(scope)))
        .toList();
  }

  private static String text(Scope scope) {
    return ": %s in %s".formatted(names(scope.subjects()), names(scope.inventory().resources()));
  }

  private static List<String> names(List<Resource> resources) {
    return resources.stream()
        .map(one -> Path.of(one.root().location().file()).resolveSibling(one.name()))
        .map(one -> one.subpath(one.getNameCount() - 2, one.getNameCount()).toString())
        .sorted()
        .toList();
  }

  @Test
  void whatIsBuiltForNobodyIsAroundWhereNothingIsAVariantOfIt() throws Exception {
    Rendered rendered =
        new Rendered(
            plain("shared/a.yaml", "Pod a"),
            List.of(
                build("infra/k.yaml", "infra", "Pod infra"),
                build("staging/k.yaml", "base", "Pod web"),
                build("prod/k.yaml", "base", "Pod web")));
    assertThat(worlds(rendered))
        .contains("prod: [prod/web] in [infra/infra, prod/web, shared/a]")
        .contains(": [staging/web] in [infra/infra, shared/a, staging/web]")
        .noneMatch(world -> world.startsWith("prod") && world.contains("staging"));
  }

  @Test
  void anObjectOfTheEnvironmentHidesTheSharedOneFromItsBuildsToo() throws Exception {
    Rendered rendered =
        new Rendered(
            plain("shared/a.yaml", "Pod a", "Pod b").plus(plain("prod/a.yaml", "Pod a")),
            List.of(build("prod/k.yaml", "base", "Pod web")));
    assertThat(worlds(rendered))
        .contains(
            "prod: [prod/a] in [prod/a, prod/web, shared/b]",
            "prod: [prod/web] in [prod/a, prod/web, shared/b]");
  }

  @Test
  void ofTwoVariantsTheOneThatDeclaresNoSuchObjectSeesTheSharedOne() throws Exception {
    Rendered rendered =
        new Rendered(
            plain("shared/a.yaml", "Pod a"),
            List.of(
                build("prod/k.yaml", "base", "Pod a", "Pod web"),
                build("prod/l.yaml", "base", "Pod web")));
    assertThat(worlds(rendered))
        .contains(
            "prod: [prod/a, prod/web] in [prod/a, prod/web]",
            "prod: [prod/web] in [prod/web, shared/a]");
  }

  @Test
  void whatTheProfileIsHeldAgainstIsNotAround() throws Exception {
    Reading blueprint =
        ManifestReader.withDefaults()
            .readText(
                folder.resolve("shared/blueprint.yaml").toString(),
                "apiVersion: plumbline.dev/v1\nkind: Blueprint\nmetadata: {name: shop}\n");
    Rendered rendered = new Rendered(blueprint.plus(plain("prod/a.yaml", "Pod a")), List.of());
    assertThat(worlds(rendered))
        .containsExactly(": [shared/shop] in [shared/shop]", "prod: [prod/a] in [prod/a]");
  }
}
