package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.library.Judged;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateResourceTest {

  private static List<String> messages(String... metadata) {
    String documents =
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: "
            + String.join("\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: ", metadata);
    return Judged.by(new DuplicateResource(), documents).messages();
  }

  @Test
  @DisplayName("S-154: the later declaration names the first")
  void theLaterDeclarationIsReported() {
    String declaredFirst = " is already declared at test.yaml:2: the one applied last wins";
    assertThat(messages("{name: cart}", "{name: shop}", "{name: cart}", "{name: cart}"))
        .containsExactly(
            "12: Deployment default/cart" + declaredFirst,
            "16: Deployment default/cart" + declaredFirst);
  }

  @Test
  @DisplayName("S-48, S-154: an absent namespace is the default one")
  void theDefaultNamespaceIsTheSame() {
    assertThat(messages("{name: cart}", "{name: cart, namespace: default}")).hasSize(1);
    assertThat(messages("{name: cart}", "{name: cart, namespace: shop}")).isEmpty();
  }

  @Test
  @DisplayName("S-154: what the API server will name is never the same")
  void generatedNamesDiffer() {
    assertThat(messages("{generateName: cart}", "{generateName: cart}", "{name: cart}")).isEmpty();
    assertThat(messages("{}", "{}", "null")).isEmpty();
    assertThat(messages("{generateName: cart}", "{name: cart}", "{name: cart}"))
        .singleElement()
        .asString()
        .contains("test.yaml:6");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName("S-154, S-156: the version of an API does not make another object")
  @CsvSource({
    "extensions/v1beta1,Deployment,1",
    "apps/v1beta2,Deployment,1",
    "apps/v1,StatefulSet,0",
    "example.org/v1,Deployment,0"
  })
  void identityIsGroupKindNamespaceAndName(String apiVersion, String kind, int findings) {
    assertThat(
            messages(
                "{name: cart}\n---\napiVersion: %s\nkind: %s\nmetadata: {name: cart}"
                    .formatted(apiVersion, kind)))
        .hasSize(findings);
  }

  @Test
  @DisplayName("S-154: twins in other files are reported in the file that sorts later")
  void filesAreComparedByName() {
    String service = "apiVersion: v1\nkind: Service\nmetadata: {name: cart}\n";
    ManifestReader reader = ManifestReader.withDefaults();
    Reading both =
        reader.readText("b/cart.yaml", service).plus(reader.readText("a/cart.yaml", service));
    assertThat(
            new Evaluator(
                    List.of(new DuplicateResource()), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
                .evaluate(both.inventory(World.OPEN))
                .findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location().file()).isEqualTo("b/cart.yaml");
              assertThat(finding.message()).contains("a/cart.yaml:1");
            });
  }
}
