package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Threshold;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which settings hold for which file. */
class EnvironmentLintTest extends StagedRepository {
  private static final String CROWDED =
      """
      environments:
        production: {paths: [prod], rules: {crowded: low, value: off}}
        development: {paths: [dev], rules: {crowded: low, value: off}}
      """;

  @Test
  void eachFileIsJudgedByTheEnvironmentItBelongsTo() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/b.yaml", "b");
    config("other/c.yaml", "c");
    profile(
        """
        environments:
          production: {paths: [prod], rules: {value: critical}, kubernetesVersion: 1.30}
          development: {paths: [dev], rules: {value: low}, failOn: never}
        """);
    Report report = lint();
    assertThat(said(report))
        .containsExactly("development low a", "high c", "production critical b");
    assertThat(report.findings()).extracting(report::fails).containsExactly(false, true, true);
    assertThat(report.environments())
        .extracting(one -> one.name() + " " + one.failOn() + " " + one.resources())
        .containsExactly(" high 1", "production high 1", "development never 1");
    assertThat(report.environments().get(1).kubernetesVersion()).hasToString("v1.30");
    assertThat(report.resources()).isEqualTo(3);
  }

  @Test
  void theThresholdOfItsEnvironmentDecidesWhetherAFindingFails() throws Exception {
    config("dev/a.yaml", "a");
    profile("environments: {development: {paths: [dev], failOn: never}}\n");
    assertThat(lint().outcome()).isEqualTo(Outcome.PASSED);
    config("other/c.yaml", "c");
    assertThat(lint().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void theThresholdThatIsAskedForHoldsInEachEnvironment() throws Exception {
    config("dev/a.yaml", "a");
    profile("environments: {development: {paths: [dev], failOn: never}}\n");
    assertThat(lint(Optional.empty(), Optional.of(Threshold.HIGH)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void whatIsUnknownIsHeldAgainstTheThresholdOfItsEnvironmentToo() throws Exception {
    file(
        "dev/a.yaml",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: unknown}}\n");
    profile("environments: {development: {paths: [dev], failOn: never}}\n");
    assertThat(lint().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lint().notEvaluated()).extracting(n -> n.environment()).containsOnly("development");
    profile("environments: {development: {paths: [dev]}}\n");
    assertThat(lint().outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void noEnvironmentSeesAnother() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/b.yaml", "b");
    config("prod/c.yaml", "c");
    profile(CROWDED);
    assertThat(said(lint())).containsExactly("production low b", "production low c");
  }

  @Test
  void whatBelongsToNoneIsThereInEachAndIsJudgedOnce() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/b.yaml", "b");
    config("other/c.yaml", "c");
    profile(CROWDED);
    assertThat(said(lint())).containsExactly("development low a", "high c", "production low b");
  }

  @Test
  void whatBelongsToNoneSeesNoEnvironment() throws Exception {
    config("dev/a.yaml", "a");
    config("other/c.yaml", "c");
    String profile = "apiVersion: plumbline.dev/v1\nkind: Profile\nrules: {value: off}\n";
    file("plumbline.yaml", profile);
    assertThat(said(lint())).containsExactly("high a", "high c");
    file("plumbline.yaml", profile + "environments: {dev: {paths: [dev], failOn: never}}\n");
    assertThat(said(lint())).containsExactly("dev high a");
  }

  @Test
  void anEnvironmentSeesItsOwnObjectInThePlaceOfTheSharedOne() throws Exception {
    config("dev/a.yaml", "a");
    config("other/a.yaml", "a");
    profile(CROWDED);
    assertThat(said(lint())).containsExactly("high a");
  }

  @Test
  void theEnvironmentThatIsAskedForJudgesAll() throws Exception {
    config("dev/a.yaml", "a");
    config("other/c.yaml", "c");
    profile(
        """
        environments:
          production: {paths: [prod], rules: {value: critical}}
          development: {paths: [dev], rules: {value: low}}
        """);
    assertThat(said(lint(Optional.of("production"), Optional.empty())))
        .containsExactly("production critical a", "production critical c");
    assertThatThrownBy(() -> lint(Optional.of("prod"), Optional.empty()))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("known are development, production");
  }

  @Test
  void aBuildIsOfTheEnvironmentItsFolderIsIn() throws Exception {
    file("plumbline.yaml", "apiVersion: plumbline.dev/v1\nkind: Profile\n");
    file("overlays/prod/kustomization.yaml", "resources: [../../missing]\n");
    profile("environments: {one: {paths: [overlays]}, two: {paths: ['**/prod']}}\n");
    assertThatThrownBy(this::lint)
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("overlays/prod/kustomization.yaml belongs to several environments");
  }
}
