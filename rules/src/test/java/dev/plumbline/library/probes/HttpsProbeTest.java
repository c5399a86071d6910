package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpsProbeTest {
  private static final String PROBES =
      """
      readinessProbe: {httpGet: {port: 8443, path: /ready, scheme: %1$s}}
      livenessProbe: {httpGet: {port: 8443, path: /live, scheme: %1$s}}
      """;

  static Stream<Rule> rules() {
    return Library.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("S-98: HTTPS skips certificate verification by design, which is no finding")
  void httpsIsNoFinding(Rule rule) {
    assertThat(Judged.by(rule, Pods.withContainer(PROBES.formatted("HTTPS"))).messages())
        .isEqualTo(Judged.by(rule, Pods.withContainer(PROBES.formatted("HTTP"))).messages());
  }
}
