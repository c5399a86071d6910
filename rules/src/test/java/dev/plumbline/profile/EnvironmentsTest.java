package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {
  private static final String ACCEPTED =
      "subject: {name: cart}, reason: r, owner: o, expires: 2027-05-31}]";

  @TempDir private Path folder;

  private Profile read(String text) throws IOException, ProfileException {
    return Written.profile(folder, text);
  }

  @Test
  void whatAnEnvironmentDoesNotSayTheProfileSays() throws Exception {
    Profile profile =
        read(
            """
            environments:
              production: {paths: [overlays/prod]}
            failOn: medium
            world: closed
            kubernetesVersion: 1.30
            blueprint: blueprint.yaml
            rules: {first-rule: low}
            exemptions: [{rule: first-rule, %s
            """
                .formatted(ACCEPTED));
    assertThat(profile.in("production").settings()).isEqualTo(profile.settings());
    assertThat(profile.in("production").environment()).isEqualTo("production");
    assertThat(profile.blueprint()).contains(folder.resolve("blueprint.yaml"));
  }

  @Test
  void whatAnEnvironmentSaysHoldsThereAlone() throws Exception {
    Profile profile =
        read(
            """
            world: open
            rules: {first-rule: low, second-rule: off}
            exemptions: [{rule: first-rule, %s
            environments:
              production:
                failOn: info
                world: closed
                kubernetesVersion: 1.30
                blueprint: prod/blueprint.yaml
                rules: {first-rule: critical}
                exemptions: [{rule: second-rule, %s
            """
                .formatted(ACCEPTED, ACCEPTED));
    Profile production = profile.in("production");
    assertThat(production.failOn()).isEqualTo(Threshold.INFO);
    assertThat(production.world()).contains(World.CLOSED);
    assertThat(production.kubernetesVersion()).contains(new KubernetesVersion(1, 30));
    assertThat(production.blueprint()).contains(folder.resolve("prod/blueprint.yaml"));
    assertThat(production.rules())
        .isEqualTo(
            Map.of(
                "first-rule", RuleSetting.at(Severity.CRITICAL), "second-rule", RuleSetting.OFF));
    assertThat(production.exemptions())
        .extracting(Exemption::rule)
        .containsExactly("first-rule", "second-rule");
    assertThat(profile.failOn()).isEqualTo(Threshold.HIGH);
    assertThat(profile.world()).contains(World.OPEN);
    assertThat(profile.blueprint()).isEmpty();
    assertThat(profile.exemptions()).extracting(Exemption::rule).containsExactly("first-rule");
  }

  @Test
  void starSpeaksOfAllRulesOfAnEnvironment() throws Exception {
    Profile profile =
        read("rules: {first-rule: low}\nenvironments: {dev: {rules: {'*': off}}}\n").in("dev");
    assertThat(profile.rules())
        .isEqualTo(Map.of("first-rule", RuleSetting.OFF, "second-rule", RuleSetting.OFF));
  }

  @ParameterizedTest
  @CsvSource({
    "overlays/prod, overlays/prod/kustomization.yaml, true",
    "overlays/prod/, overlays/prod/kustomization.yaml, true",
    "./overlays/prod, overlays/prod/deep/cart.yaml, true",
    "overlays/prod, overlays/production/cart.yaml, false",
    "overlays/prod, other/overlays/prod/cart.yaml, false",
    "**/prod/**, prod/cart.yaml, true",
    "**/prod/**, a/b/prod/c/cart.yaml, true",
    "**/prod/**, prod.yaml, false",
    "prod-*.yaml, prod-1.yaml, true",
    "prod-*.yaml, sub/prod-1.yaml, false",
    "'{prod,live}', live/cart.yaml, true",
    ".., cart.yaml, false"
  })
  void aPathNamesWhatIsBelowIt(String path, String file, boolean holds) throws Exception {
    Profile profile = read("environments: {production: {paths: ['" + path + "']}}\n");
    assertThat(profile.environments().of(folder.resolve(file).toString()).isPresent())
        .isEqualTo(holds);
  }

  @Test
  void whatIsNoFileOfTheProfilesFolderIsOfNoEnvironment() throws Exception {
    Environments environments = read("environments: {all: {paths: ['**']}}\n").environments();
    assertThat(environments.of(folder.resolveSibling("other.yaml").toString())).isEmpty();
    assertThat(environments.of("\0")).isEmpty();
  }

  @Test
  void aFileOfTwoEnvironmentsIsAMistake() throws Exception {
    Profile profile = read("environments: {production: {paths: [a/prod]}, canary: {paths: [a]}}\n");
    assertThatThrownBy(() -> profile.environments().of(folder + "/a/prod/cart.yaml"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("plumbline.yaml: ")
        .hasMessageContaining("a/prod/cart.yaml")
        .hasMessageContaining("belongs to several environments: canary, production");
  }

  @Test
  void anUnknownEnvironmentIsAMistakeThatNamesTheKnownOnes() throws Exception {
    Profile profile = read("environments: {production: {paths: [a]}, canary: {}}\n");
    assertThatThrownBy(() -> profile.environments().named("prod"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("there is no environment \"prod\"; known are canary, production");
    assertThatThrownBy(() -> Profile.DEFAULT.environments().named("prod"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("there is no environment \"prod\": the profile has none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a b": {}}                | :3:16: an environment has a name such as production, not "a b"
          {prod: {baseline: a.json}} | :3:23: unknown key "baseline"; known are blueprint, exemptions, failOn
          {prod: {failOn: worst}}    | :3:31: "worst" is none of
          {prod: {rules: {x: low}}}  | :3:31: there is no rule "x"
          {prod: }                   | :3:21: expected a map
          {prod: {}, prod: {}}       | :3:26: key "prod" is written twice
          """)
  void mistakesAreNamedWithTheirPlace(String environments, String message) {
    assertThatThrownBy(() -> read("environments: " + environments + "\n"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining(message);
  }
}
