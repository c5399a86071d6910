package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.profile.Baseline;
import dev.plumbline.profile.BaselineEntry;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Severity;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known and what is accepted, environment by environment. */
class EnvironmentLedgerTest extends StagedRepository {

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
    String known = findings.get(0).environment();
    assertThat(baseline.gone(findings.subList(1, 2), Set.of("production", "development")))
        .isEqualTo(1);
    assertThat(baseline.gone(List.of(), Set.of(known))).isEqualTo(1);
    assertThat(baseline.gone(List.of(), Set.of("canary"))).isZero();
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
    assertThat(baseline.gone(findings, Set.of("production", "development"))).isZero();
  }

  @Test
  void whatWasNotedOfNoEnvironmentIsGoneOnlyWhereAllWereJudged() throws Exception {
    config("dev/a.yaml", "a");
    config("other/b.yaml", "b");
    config("prod/a.yaml", "a");
    profile("");
    Baseline baseline = Baseline.of(lint().findings());
    profile("environments: {production: {paths: [prod]}, development: {paths: [dev]}, x: {}}\n");
    Set<String> all = lint().settled();
    assertThat(all).containsExactlyInAnyOrder("", "production", "development");
    assertThat(baseline.gone(List.of(), all)).isEqualTo(2);
    assertThat(baseline.unsettled(all)).isEmpty();
    Report part = lint(folder.resolve("dev"), Optional.empty(), Optional.empty());
    assertThat(part.settled()).containsExactly("development");
    assertThat(baseline.unsettled(part.settled())).hasSize(2);
    assertThat(baseline.gone(List.of(), part.settled())).isZero();
    assertThat(lint(Optional.of("production"), Optional.empty()).settled())
        .containsExactly("production");
    Files.delete(folder.resolve("prod/a.yaml"));
    assertThat(lint().settled()).containsExactly("development");
    profile("");
    assertThat(lint().settled()).containsExactly("");
  }

  @Test
  void ofSeveralUnderOneKeyTheWorstIsKnown() throws Exception {
    config("dev/a.yaml", "a");
    profile("environments: {development: {paths: [dev]}}\n");
    Finding finding = lint().findings().get(0);
    Finding lower = finding.withSeverity(Severity.LOW);
    assertThat(Baseline.of(List.of(lower, finding)).knows(finding)).isTrue();
    assertThat(Baseline.of(List.of(finding, lower)).knows(finding)).isTrue();
    assertThat(Baseline.of(List.of(lower)).knows(finding)).isFalse();
    assertThat(Baseline.of(List.of(lower)).unsettled(Set.of("")))
        .containsExactly(BaselineEntry.of(lower));
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
}
