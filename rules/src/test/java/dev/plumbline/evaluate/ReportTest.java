package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.Outcome.FAILED;
import static dev.plumbline.evaluate.Outcome.INPUT_ERROR;
import static dev.plumbline.evaluate.Outcome.PASSED;
import static dev.plumbline.evaluate.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
  private static final InputError BROKEN =
      new InputError(new Location("b.yaml", Span.START), "cannot be read");

  /** What a rule of that severity says of a ConfigMap with these values. */
  private static Report report(Severity severity, Threshold failOn, String values) {
    return new Evaluator(
            List.of(WrongValue.named("value", severity)),
            Profile.DEFAULT.withFailOn(failOn),
            LocalDate.of(2026, 1, 1))
        .evaluate(
            Manifests.closed(
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: [" + values + "]}"));
  }

  private static Report withInputError(Report report) {
    return report.withInput(2, List.of(BROKEN), List.of());
  }

  @Test
  void exitCodesKeepTheirMeaning() {
    assertThat(List.of(PASSED, FAILED, INPUT_ERROR, UNKNOWN))
        .extracting(Outcome::exitCode)
        .containsExactly(0, 1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "right, PASSED",
    "wrong, FAILED",
    "unknown, UNKNOWN",
    "'unknown, wrong', FAILED",
    "'right, unknown', UNKNOWN"
  })
  void aFindingOutranksWhatIsUnknown(String values, Outcome outcome) {
    assertThat(report(Severity.HIGH, Threshold.HIGH, values).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"right", "wrong", "unknown"})
  void unreadableInputOutranksEverything(String value) {
    assertThat(withInputError(report(Severity.HIGH, Threshold.HIGH, value)).outcome())
        .isEqualTo(INPUT_ERROR);
    assertThat(withInputError(report(Severity.HIGH, Threshold.NEVER, value)).outcome())
        .isEqualTo(INPUT_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, CRITICAL, true",
    "HIGH, CRITICAL, false",
    "CRITICAL, HIGH, true",
    "HIGH, HIGH, true",
    "MEDIUM, HIGH, false",
    "LOW, LOW, true",
    "INFO, LOW, false",
    "INFO, INFO, true",
    "CRITICAL, NEVER, false"
  })
  void whatIsAsSevereAsTheThresholdFails(Severity severity, Threshold failOn, boolean fails) {
    assertThat(report(severity, failOn, "wrong").outcome()).isEqualTo(fails ? FAILED : PASSED);
    assertThat(report(severity, failOn, "unknown").outcome()).isEqualTo(fails ? UNKNOWN : PASSED);
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void findingsAreCountedBySeverity(Severity severity) {
    Report report = report(severity, Threshold.NEVER, "wrong, right, wrong");
    for (Severity other : Severity.values()) {
      assertThat(report.count(other)).isEqualTo(other == severity ? 2 : 0);
    }
  }

  @Test
  void inputIsAddedAndSorted() {
    InputError earlier = new InputError(new Location("a.yaml", Span.START), "cannot be read");
    Skipped skipped = new Skipped(new Location("c.yaml", Span.START), Skipped.Reason.TEMPLATE);
    Report report =
        report(Severity.HIGH, Threshold.HIGH, "wrong")
            .withInput(3, List.of(BROKEN, earlier), List.of(skipped));
    assertThat(report.files()).isEqualTo(3);
    assertThat(report.inputErrors()).containsExactly(earlier, BROKEN);
    assertThat(report.skipped()).containsExactly(skipped);
    assertThat(report.findings()).hasSize(1);
  }
}
