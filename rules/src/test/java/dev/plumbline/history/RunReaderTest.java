package dev.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReaderTest {
  static final String REPORT =
      """
      {"schema": "plumbline.dev/report/v1",
       "summary": {"day": "2026-10-01", "kubernetesVersion": "v1.34", "files": 5, "resources": 9,
        "findings": {"critical": 1, "high": 2, "medium": 3, "low": 4, "info": 5},
        "known": 6, "gone": 0, "exempted": 7, "notices": 0, "notEvaluated": 8, "inputErrors": 0},
       "findings": [{"rule": "x", "severity": "high", "state": "held", "summary": {}}],
       "requirements": [{"id": "A", "state": "held", "findings": ["f"]},
        {"id": "B", "state": "held"}, {"id": "C", "state": "broken"},
        {"id": "D", "state": "unverified"}]}
      """;

  private static Run read(String text) throws IOException, NoRunException {
    return RunReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStoredReportTellsItsFigures() throws Exception {
    assertThat(read(REPORT))
        .isEqualTo(
            new Run(
                LocalDate.of(2026, 10, 1),
                9,
                Map.of(
                    Severity.CRITICAL, 1,
                    Severity.HIGH, 2,
                    Severity.MEDIUM, 3,
                    Severity.LOW, 4,
                    Severity.INFO, 5),
                6,
                7,
                8,
                0,
                new Run.Requirements(2, 1, 1)));
    Run run = read(REPORT);
    assertThat(run.count()).isEqualTo(15);
    assertThat(run.setAside()).isEqualTo(13);
    assertThat(run.requirements().all()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          report/v1  | report/v2  | a report of "plumbline.dev/report/v2", which this version of
          report/v1  | baseline/v1| no report of Plumbline in JSON, which says "schema":
          "day"      | "days"     | summary.day is missing: an earlier version did not write it
          2026-10-01 | 2026-02-30 | summary.day "2026-02-30" is no day
          2026-10-01 | +99999-1-1 | summary.day "+99999-1-1" is no day
          "high"     | "HIGH"     | summary.findings.high is no count
          "known": 6 | "known": -6| summary.known is no count
          "known": 6 | "known": "6" | summary.known is no count
          "known": 6 | "known": 99999999999999999999 | summary.known is no count
          "known"    | "day"      | Duplicate field 'day'
          "summary": | "total":   | summary.day is missing
          [{"id"     | [[{"id"    | Unexpected close marker
          """)
  void whatIsNoReportIsRefusedWithTheReason(String right, String wrong, String message) {
    assertThat(REPORT).contains(right);
    assertThatThrownBy(() -> read(REPORT.replace(right, wrong))).hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          []              | no report of Plumbline
          7               | no report of Plumbline
          {} {}           | more than one value is in this file
          {"schema":      | Unexpected end-of-input
          {a: b}          | Unexpected character
          {"requirements": [[{"state": "held"}], 7]} | no report of Plumbline
          """)
  void otherJsonIsRefused(String text, String message) {
    assertThatThrownBy(() -> read(text)).hasMessageStartingWith(message);
  }

  @Test
  void otherEncodingsOfJsonAreReadToo() throws Exception {
    assertThat(RunReader.read(REPORT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(read(REPORT));
  }
}
