package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose stages are judged by settings of their own. */
class EnvironmentLintTest {
  private static final List<Rule> RULES = List.of(WrongValue.named("value", HIGH), new Crowded());

  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void config(String file, String name) throws IOException {
    file(
        file,
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {a: wrong}\n"
            .formatted(name));
  }

  private void profile(String body) throws IOException {
    file(
        "plumbline.yaml",
        "apiVersion: plumbline.dev/v1\nkind: Profile\nrules: {crowded: off}\n" + body);
  }

  private Report lint(Optional<String> environment, Optional<Threshold> failOn)
      throws IOException, ProfileException {
    Lint lint = Lint.of(List.of(folder.toString()));
    return new Lint(
            lint.paths(),
            lint.profile(),
            environment,
            failOn,
            lint.world(),
            lint.kubernetesVersion(),
            lint.baseline(),
            lint.render(),
            lint.namespace())
        .run(RULES, LocalDate.of(2026, 1, 1), InputStream.nullInputStream(), files -> {});
  }

  private Report lint() throws IOException, ProfileException {
    return lint(Optional.empty(), Optional.empty());
  }

  private static List<String> said(Report report) {
    return report.findings().stream()
        .map(f -> "%s %s %s".formatted(f.environment(), f.severity(), f.subject().name()).strip())
        .toList();
  }

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
    config("other/d.yaml", "d");
    profile(
        """
        environments:
          production: {paths: [prod], rules: {crowded: low, value: off}}
          development: {paths: [dev], rules: {crowded: low, value: off}}
        """);
    assertThat(said(lint())).containsExactly("high d", "production low b", "production low c");
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
  void whatIsKnownInOneEnvironmentIsNewInAnother() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/a.yaml", "a");
    profile("environments: {production: {paths: [prod]}, development: {paths: [dev]}}\n");
    List<Finding> findings = lint().findings();
    assertThat(findings).extracting(Finding::environment).contains("production", "development");
    assertThat(findings)
        .extracting(Finding::fingerprint)
        .hasSize(2)
        .containsOnly(findings.get(0).fingerprint());
    Baseline baseline = Baseline.of(findings.subList(0, 1));
    assertThat(findings).extracting(baseline::knows).containsExactly(true, false);
    assertThat(baseline.gone(findings.subList(1, 2))).isEqualTo(1);
  }

  @Test
  void whatWasKnownBeforeThereWereEnvironmentsIsKnownInEach() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/a.yaml", "a");
    profile("");
    Baseline baseline = Baseline.of(lint().findings());
    profile("environments: {production: {paths: [prod]}, development: {paths: [dev]}}\n");
    List<Finding> findings = lint().findings();
    assertThat(findings).extracting(baseline::knows).containsExactly(true, true);
    assertThat(baseline.gone(findings)).isZero();
  }

  @Test
  void anExemptionOfAnEnvironmentHoldsThereAlone() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/a.yaml", "a");
    profile(
        """
        environments:
          production: {paths: [prod]}
          development:
            paths: [dev]
            exemptions:
            - {rule: value, subject: {name: a}, reason: r, owner: o, expires: 2027-05-31}
        """);
    Report report = lint();
    assertThat(said(report)).containsExactly("production high a");
    assertThat(report.exempted())
        .extracting(one -> one.finding().environment())
        .containsExactly("development");
    assertThat(report.unusedExemptions()).isEmpty();
  }

  @Test
  void anExemptionOfTheProfileIsUsedWhereOneEnvironmentUsesIt() throws Exception {
    config("dev/a.yaml", "a");
    config("prod/b.yaml", "b");
    profile(
        """
        exemptions:
        - {rule: value, subject: {name: a}, reason: r, owner: o, expires: 2027-05-31}
        environments: {production: {paths: [prod]}, development: {paths: [dev]}}
        """);
    assertThat(lint().exempted()).hasSize(1);
    assertThat(lint().unusedExemptions()).isEmpty();
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

  /** Counts who is there. */
  private static final class Crowded implements Rule {
    @Override
    public RuleSpec spec() {
      return WrongValue.named("crowded", HIGH).spec();
    }

    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      if (inventory.all(Kind.CONFIG_MAP).size() > 1) {
        findings.at(subject.root(), "not alone");
      }
    }
  }
}
