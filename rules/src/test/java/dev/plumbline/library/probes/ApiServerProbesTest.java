package dev.plumbline.library.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts of Kubernetes 1.34, defaults and validation, on the probes of a main container. */
class ApiServerProbesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          accepted | livenessProbe  | null
          refused  | livenessProbe  | {}
          refused  | livenessProbe  | {httpGet: null}
          accepted | livenessProbe  | {httpGet: {port: 80}}
          accepted | livenessProbe  | {httpGet: {port: 80}, exec: null}
          refused  | livenessProbe  | {httpGet: {port: 80}, exec: {command: [a]}}
          refused  | livenessProbe  | {httpGet: {port: 80}, exec: {command: [a]}, grpc: {port: 3}}
          accepted | livenessProbe  | {exec: {command: [a]}}
          refused  | livenessProbe  | {exec: {}}
          refused  | livenessProbe  | {exec: {command: []}}
          refused  | livenessProbe  | {exec: {command: null}}
          refused  | livenessProbe  | {httpGet: {}}
          refused  | livenessProbe  | {httpGet: {port: 0}}
          accepted | livenessProbe  | {tcpSocket: {port: 65535}}
          refused  | livenessProbe  | {tcpSocket: {port: 65536}}
          refused  | livenessProbe  | {tcpSocket: {port: -1}}
          refused  | livenessProbe  | {tcpSocket: {port: '8080'}}
          refused  | livenessProbe  | {tcpSocket: {port: ''}}
          refused  | livenessProbe  | {tcpSocket: {port: null}}
          refused  | livenessProbe  | {tcpSocket: {port: true}}
          refused  | livenessProbe  | {tcpSocket: {port: 80.5}}
          accepted | livenessProbe  | {tcpSocket: {port: web}}
          accepted | livenessProbe  | {tcpSocket: {port: 8x}}
          accepted | livenessProbe  | {tcpSocket: {port: a-1-b}}
          accepted | livenessProbe  | {tcpSocket: {port: abcdefghijklmno}}
          refused  | livenessProbe  | {tcpSocket: {port: abcdefghijklmnop}}
          refused  | livenessProbe  | {tcpSocket: {port: HTTP}}
          refused  | livenessProbe  | {tcpSocket: {port: a_b}}
          refused  | livenessProbe  | {tcpSocket: {port: a--b}}
          refused  | livenessProbe  | {tcpSocket: {port: -b}}
          refused  | livenessProbe  | {tcpSocket: {port: b-}}
          refused  | livenessProbe  | {tcpSocket: {port: 1-2}}
          accepted | livenessProbe  | {grpc: {port: 5, service: null}}
          refused  | livenessProbe  | {grpc: {port: grpc}}
          refused  | livenessProbe  | {grpc: {}}
          refused  | livenessProbe  | {grpc: {port: 0}}
          refused  | livenessProbe  | {grpc: {port: 65536}}
          accepted | livenessProbe  | {httpGet: {port: 80, scheme: HTTPS}}
          accepted | livenessProbe  | {httpGet: {port: 80, scheme: ''}}
          refused  | livenessProbe  | {httpGet: {port: 80, scheme: https}}
          accepted | livenessProbe  | {httpGet: {port: 80, httpHeaders: [{name: X-A, value: a}]}}
          refused  | livenessProbe  | {httpGet: {port: 80, httpHeaders: [{name: X A, value: a}]}}
          refused  | livenessProbe  | {httpGet: {port: 80, httpHeaders: [{name: X_A, value: a}]}}
          refused  | livenessProbe  | {httpGet: {port: 80, httpHeaders: [{value: a}]}}
          refused  | livenessProbe  | {tcpSocket: {port: 80}, initialDelaySeconds: -1}
          accepted | livenessProbe  | {tcpSocket: {port: 80}, initialDelaySeconds: 0}
          refused  | startupProbe   | {tcpSocket: {port: 80}, timeoutSeconds: -1}
          accepted | startupProbe   | {tcpSocket: {port: 80}, timeoutSeconds: 0}
          refused  | readinessProbe | {tcpSocket: {port: 80}, periodSeconds: -1}
          accepted | readinessProbe | {tcpSocket: {port: 80}, periodSeconds: 0}
          refused  | readinessProbe | {tcpSocket: {port: 80}, failureThreshold: -1}
          accepted | readinessProbe | {tcpSocket: {port: 80}, failureThreshold: 0}
          refused  | livenessProbe  | {tcpSocket: {port: 80}, successThreshold: -1}
          accepted | livenessProbe  | {tcpSocket: {port: 80}, successThreshold: 0}
          accepted | livenessProbe  | {tcpSocket: {port: 80}, successThreshold: 1}
          refused  | livenessProbe  | {tcpSocket: {port: 80}, successThreshold: 2}
          refused  | startupProbe   | {tcpSocket: {port: 80}, successThreshold: 2}
          refused  | readinessProbe | {tcpSocket: {port: 80}, successThreshold: -1}
          accepted | readinessProbe | {tcpSocket: {port: 80}, successThreshold: 0}
          accepted | readinessProbe | {tcpSocket: {port: 80}, successThreshold: 2}
          refused  | livenessProbe  | {tcpSocket: {port: 80}, terminationGracePeriodSeconds: -1}
          refused  | startupProbe   | {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 0}
          accepted | livenessProbe  | {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 1}
          refused  | readinessProbe | {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 1}
          accepted | readinessProbe | {tcpSocket: {port: 80}, terminationGracePeriodSeconds: null}
          """)
  void theRuleRefusesWhatTheApiServerRefuses(String verdict, String field, String probe) {
    String pod = Pods.withContainer(field + ": " + probe);
    assertThat(Judged.by(new InvalidProbe(), pod).messages().isEmpty())
        .isEqualTo(verdict.equals("accepted"));
  }
}
