package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Threshold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same threshold decides in every format. */
class ThresholdTest {

  private static String written(Format format, Threshold threshold) throws Exception {
    return Sample.write(
        format.writer(),
        Sample.failingOn(
            threshold, finding(LIMITLESS, deployment("a.yaml", "a"), 3, "spec", "no limit")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT         | failed: 1 finding           | passed: no finding",
        "JUNIT        | <failure message            | <system-out>a.yaml:3:9",
        "HTML         | <h1>Failed: 1 finding       | <h1>Passed: no finding",
        "MARKDOWN     | ❌ Plumbline failed: 1      | ✅ Plumbline passed: no finding",
        "GITHUB       | ::error file=a.yaml         | ::warning file=a.yaml",
        "POLICYREPORT | result: \"fail\"            | result: \"warn\"",
        "CSV          | \"fails\",\"medium\"        | \"below threshold\",\"medium\"",
      })
  void aFindingFailsFromItsSeverityOn(Format format, String failed, String passed)
      throws Exception {
    assertThat(written(format, Threshold.MEDIUM)).contains(failed).doesNotContain(passed);
    assertThat(written(format, Threshold.HIGH)).contains(passed).doesNotContain(failed);
    assertThat(written(format, Threshold.NEVER)).doesNotContain(failed);
  }
}
