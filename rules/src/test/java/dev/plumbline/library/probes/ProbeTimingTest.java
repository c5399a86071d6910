package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTimingTest {
  private static final String STARTUP =
      "startupProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 7, periodSeconds: 3,"
          + " failureThreshold: 30}\n";

  private static Judged judge(String fields) {
    return Judged.by(new ProbeTiming(), Pods.withContainer(fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"livenessProbe", "readinessProbe", "startupProbe"})
  @DisplayName("S-97: a timeout above the period is flagged")
  void aTimeoutAboveThePeriodIsFlagged(String field) {
    Judged judged =
        judge(field + ":\n  tcpSocket: {port: 80}\n  periodSeconds: 5\n  timeoutSeconds: 6");
    assertThat(judged.messages())
        .containsExactly(
            "11: %s of container \"app\" waits 6 s for an answer but asks every 5 s"
                .formatted(field));
    assertThat(judged.severities()).containsExactly(Severity.LOW);
  }

  @Test
  @DisplayName("S-97: exec probes do time out, so they are flagged as well")
  void execProbesAreFlagged() {
    assertThat(judge("livenessProbe: {exec: {command: [a]}, timeoutSeconds: 11}").messages())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "5, 0", "10, 0", "1, 1", "0, 1", "10, -3"})
  @DisplayName("S-93: a written 0 is defaulted: period 10, timeout 1")
  void aTimeoutWithinThePeriodIsFine(int timeout, int period) {
    assertThat(
            judge(
                    "livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: %d, periodSeconds: %d}"
                        .formatted(timeout, period))
                .messages())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", periodSeconds: 0", ", periodSeconds: null"})
  @DisplayName("S-93: the period is 10 where none is written")
  void theDefaultPeriodIsTen(String period) {
    assertThat(
            judge("livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: 11%s}".formatted(period))
                .messages())
        .containsExactly(
            "8: livenessProbe of container \"app\" waits 11 s for an answer but asks every 10 s");
  }

  @Test
  @DisplayName("S-96: beside a startup probe a long liveness delay is noise")
  void aLongDelayBesideAStartupProbeIsNoise() {
    Judged judged =
        judge(STARTUP + "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}");
    assertThat(judged.messages())
        .containsExactly(
            "9: livenessProbe of container \"app\" waits 30 s though the startupProbe already holds"
                + " it back for up to 97 s");
    assertThat(judged.paths())
        .containsExactly("spec.containers[app].livenessProbe.initialDelaySeconds");
  }

  @Test
  @DisplayName(
      "S-96: the startup budget is initialDelay + period x failureThreshold, with defaults")
  void theStartupBudgetHasDefaults() {
    assertThat(
            judge(
                    "startupProbe: {tcpSocket: {port: 80}, failureThreshold: 0}\n"
                        + "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}")
                .messages())
        .singleElement()
        .asString()
        .endsWith("up to 30 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 10}",
        "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30, periodSeconds: 30}",
        "livenessProbe: {tcpSocket: {port: 80}}",
        "readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}"
      })
  @DisplayName("S-96: a delay of at most one period is not long")
  void aShortDelayIsFine(String probe) {
    assertThat(judge(STARTUP + probe).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-96: without a startup probe a long delay has its use")
  void withoutAStartupProbeALongDelayIsFine() {
    String liveness = "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 120}";
    assertThat(judge(liveness).messages()).isEmpty();
    assertThat(judge("startupProbe: null\n" + liveness).messages()).isEmpty();
  }

  @Test
  void numbersOutOfRangeDoNotOverflow() {
    assertThat(
            judge(
                    "startupProbe: {tcpSocket: {port: 80}, periodSeconds: 9223372036854775807,"
                        + " failureThreshold: 2147483647}\n"
                        + "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}")
                .messages())
        .singleElement()
        .asString()
        .endsWith("up to 21474836470 s");
  }
}
