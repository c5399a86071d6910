package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.profile.Profile;
import dev.plumbline.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a change makes worse. */
class ChangeTest {
  private static final String HEAD =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one, namespace: shop}\n";
  private static final String BEFORE = HEAD + "data: {a: wrong}\n";

  private static Report change(String before, String after) {
    return new Evaluator(
            List.of(WrongValue.named("value", HIGH)), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
        .evaluate(Manifests.closed(before), Manifests.closed(after));
  }

  @Test
  @DisplayName("S-128: a change that makes nothing worse passes")
  void whatWasThereBeforeIsKnown() {
    Report report = change(BEFORE, BEFORE);
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).hasSize(1);
    assertThat(report.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aNewFindingCountsBesideAKnownOne() {
    Report report = change(BEFORE, HEAD + "data: {a: wrong, b: wrong}\n");
    assertThat(report.findings()).extracting(Finding::path).containsExactly("data.b");
    assertThat(report.known()).extracting(Finding::path).containsExactly("data.a");
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aFindingThatBecomesMoreSevereCounts() {
    String minor = HEAD + "data: {a: minor}\n";
    assertThat(change(minor, BEFORE).findings())
        .extracting(Finding::path)
        .containsExactly("data.a");
    assertThat(change(BEFORE, minor).findings()).isEmpty();
  }

  @Test
  void aFindingThatMovesToAnotherLineIsKnown() {
    Report report = change(BEFORE, HEAD + "\n\n# moved\ndata:\n  z: right\n  a: wrong\n");
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).hasSize(1);
  }

  @Test
  void aFindingInAnotherObjectIsNew() {
    assertThat(change(BEFORE, BEFORE + "---\n" + BEFORE.replace("one", "two")).findings())
        .extracting(finding -> finding.subject().name())
        .containsExactly("two");
    assertThat(change(BEFORE, BEFORE.replace("shop", "other")).findings()).hasSize(1);
  }

  @Test
  void whatAChangeMendsIsGone() {
    Report report = change(BEFORE, HEAD + "data: {a: right}\n");
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).isEmpty();
  }

  @Test
  void withoutAChangeNothingIsKnown() {
    Report report =
        new Evaluator(
                List.of(WrongValue.named("value", HIGH)), Profile.DEFAULT, LocalDate.of(2026, 1, 1))
            .evaluate(Manifests.closed(BEFORE));
    assertThat(report.findings()).hasSize(1);
    assertThat(report.known()).isEmpty();
  }
}
