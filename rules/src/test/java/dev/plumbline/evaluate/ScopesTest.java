package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.render.Build;
import dev.plumbline.render.Rendered;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private static Reading pods(String... names) {
    return Stream.of(names)
        .map(name -> "apiVersion: v1\nkind: Pod\nmetadata: {name: %s}\n".formatted(name))
        .map(text -> ManifestReader.withDefaults().readText("pods.yaml", text))
        .reduce(Reading::plus)
        .orElseThrow();
  }

  private static Build build(String file, String... names) {
    return new Build(Path.of(names[names.length - 1]), Set.of(Path.of(file)), pods(names));
  }

  private static List<String> worlds(Reading plain, Build... builds) {
    return Scopes.of(new Rendered(plain, List.of(builds)), World.CLOSED).stream()
        .map(scope -> names(scope.subjects()) + " in " + names(scope.inventory().resources()))
        .toList();
  }

  private static String names(List<Resource> resources) {
    return resources.stream().map(Resource::name).sorted().toList().toString();
  }

  @Test
  @DisplayName("S-154: overlays of one base do not see each other")
  void overlaysOfOneBaseDoNotSeeEachOther() {
    assertThat(worlds(pods("plain"), build("base", "dev"), build("base", "prod")))
        .containsExactly(
            "[plain] in [dev, plain, prod]", "[dev] in [dev, plain]", "[prod] in [plain, prod]");
  }

  @Test
  void whoDeclaresTheSameObjectIsAVariantToo() {
    assertThat(worlds(pods("plain"), build("a", "x", "a"), build("b", "x", "b")))
        .contains("[a, x] in [a, plain, x]", "[b, x] in [b, plain, x]");
  }

  @Test
  void variantsAreNamedWhereThereAreSome() {
    Rendered rendered =
        new Rendered(
            pods("plain"),
            List.of(build("base", "dev"), build("infra", "database"), build("base", "prod")));
    assertThat(Scopes.variants(rendered)).containsExactly("dev", "prod");
    assertThat(Scopes.variants(new Rendered(pods("plain"), List.of(build("base", "dev")))))
        .isEmpty();
  }

  @Test
  void systemsThatShareANamespaceAreNoVariants() {
    Reading namespace =
        ManifestReader.withDefaults()
            .readText("n.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
    Build one = new Build(Path.of("a"), Set.of(), pods("a").plus(namespace));
    Build other = new Build(Path.of("b"), Set.of(), pods("b").plus(namespace));
    assertThat(one.isVariantOf(other)).isFalse();
  }

  @Test
  void whatHasNothingInCommonIsSeen() {
    assertThat(worlds(pods("plain"), build("apps", "app"), build("infra", "database")))
        .contains("[app] in [app, database, plain]");
  }

  @Test
  void ofWhatIsDeclaredPlainlyAndInABuildEachSeesItsOwn() {
    assertThat(worlds(pods("x", "plain"), build("base", "x")))
        .containsExactly("[plain, x] in [plain, x]", "[x] in [plain, x]");
  }
}
