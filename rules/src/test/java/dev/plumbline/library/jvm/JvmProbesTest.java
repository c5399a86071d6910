package dev.plumbline.library.jvm;

import static dev.plumbline.library.jvm.Javas.configMap;
import static dev.plumbline.library.jvm.Javas.env;
import static dev.plumbline.library.jvm.Javas.judged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmProbesTest {
  private static final String JAVA = "image: eclipse-temurin:21\n";

  @ParameterizedTest(name = "{0}")
  @DisplayName("S-96: what is left to start is initialDelay + period × failureThreshold")
  @CsvSource(
      delimiter = '|',
      value = {
        "livenessProbe: {}|0",
        "livenessProbe: {initialDelaySeconds: 15, periodSeconds: 5}|0",
        "livenessProbe: {initialDelaySeconds: 14, periodSeconds: 5}|1",
        "livenessProbe: {failureThreshold: 1}|1",
        "livenessProbe: {periodSeconds: 0, failureThreshold: 0}|0",
        "livenessProbe: {periodSeconds: 5, failureThreshold: 9223372036854775807}|1",
        "{startupProbe: {failureThreshold: 9}, livenessProbe: {failureThreshold: 1}}|0",
        "{startupProbe: {periodSeconds: 2}, livenessProbe: {}}|1",
        "readinessProbe: {failureThreshold: 1}|0"
      })
  void theBudgetIsCompared(String probes, int findings) {
    String fields = probes.startsWith("{") ? probes.substring(1, probes.length() - 1) : probes;
    String lines = fields.replace("}, livenessProbe", "}\nlivenessProbe") + "\n";
    assertThat(judged(new JvmStartupBudget(), JAVA + lines).messages()).hasSize(findings);
    assertThat(judged(new JvmStartupBudget(), "image: nginx:1\n" + lines).messages()).isEmpty();
  }

  @Test
  void anOperatorForLibertyGivesItsOwnTimes() {
    Judged judged =
        Judged.by(
            new JvmStartupBudget(),
            """
            apiVersion: apps.openliberty.io/v1
            kind: OpenLibertyApplication
            metadata: {name: cart}
            spec: {applicationImage: "cart:1", probes: {liveness: {failureThreshold: 1}}}
            """);
    assertThat(judged.messages()).isEmpty();
  }

  private static Judged liveness(String image, String path) {
    return judged(
        new LivenessChecksDependencies(),
        "image: %s\nlivenessProbe: {httpGet: {path: \"%s\", port: 8080}}\n".formatted(image, path));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @DisplayName("S-101: a liveness probe asks for liveness alone")
  @CsvSource({
    "/health/ready,cart:1,MEDIUM",
    "/q/health/ready,cart:1,MEDIUM",
    "/q/health/ready/,cart:1,MEDIUM",
    "/q/health,cart:1,MEDIUM",
    "/actuator/health,cart:1,MEDIUM",
    "/actuator/health?probe=1,cart:1,MEDIUM",
    "/actuator/health/readiness,cart:1,MEDIUM",
    "/ready,cart:1,LOW",
    "/health,open-liberty:full,MEDIUM",
    "/health,cart:1,''",
    "/health,eclipse-temurin:21,''",
    "/health/live,open-liberty:full,''",
    "/q/health/live,cart:1,''",
    "/actuator/health/liveness,cart:1,''",
    "/already,cart:1,''",
    "/,cart:1,''",
    "'',cart:1,''"
  })
  void livenessAsksForLiveness(String path, String image, String severity) {
    assertThat(liveness(image, path).severities())
        .extracting(Severity::name)
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
  }

  @Test
  @DisplayName("S-101: a readiness probe may ask for readiness")
  void readinessMayAskForDependencies() {
    assertThat(
            judged(
                    new LivenessChecksDependencies(),
                    JAVA + "readinessProbe: {httpGet: {path: /health/ready, port: 8080}}\n")
                .messages())
        .isEmpty();
  }

  private static Judged port(String path, String port, String fields, String... others) {
    return judged(
        new ProbeMissesManagementPort(),
        """
        image: cart:1
        ports: [{name: http, containerPort: 8080}, {name: admin, containerPort: 9001}]
        readinessProbe: {httpGet: {path: %s, port: %s}}
        """
                .formatted(path, port)
            + fields,
        others);
  }

  @ParameterizedTest(name = "{0}={1}: {2} on {3}")
  @CsvSource({
    "QUARKUS_MANAGEMENT_ENABLED,true,/q/health/ready,8080,1",
    "QUARKUS_MANAGEMENT_ENABLED,true,/q/health/ready,9000,0",
    "QUARKUS_MANAGEMENT_ENABLED,true,/shop,8080,0",
    "QUARKUS_MANAGEMENT_ENABLED,false,/q/health/ready,8080,0",
    "QUARKUS_MANAGEMENT_PORT,9001,/q/health/ready,http,1",
    "QUARKUS_MANAGEMENT_PORT,9001,/q/health/ready,admin,0",
    "QUARKUS_MANAGEMENT_PORT,9001,/q/health/ready,other,0",
    "QUARKUS_MANAGEMENT_PORT,${PORT},/q/health/ready,8080,0",
    "MANAGEMENT_SERVER_PORT,9001,/actuator/health/readiness,8080,1",
    "MANAGEMENT_SERVER_PORT,9001,/actuator/health/readiness,9001,0",
    "MANAGEMENT_SERVER_PORT,9001,/readyz,8080,0",
    "MANAGEMENT_SERVER_PORT,8080,/actuator/health/readiness,8080,0",
    "MANAGEMENT_SERVER_PORT,-1,/actuator/health/readiness,8080,0"
  })
  void probesAskTheManagementPort(
      String name, String value, String path, String port, int findings) {
    assertThat(port(path, port, env(name, value)).messages()).hasSize(findings);
  }

  @Test
  void aPropertiesFileOfAConfigMapCounts() {
    String mounted = "volumeMounts: [{name: config, mountPath: /config}]\n";
    String file =
        configMap(
            "cart", "application.properties: |\n  # comment\n  management.server.port = 9001\n");
    String volume = "volumes: [{name: config, configMap: {name: cart}}]";
    String path = "/actuator/health/readiness";
    assertThat(port(path, "8080", mounted, file).messages()).isEmpty();
    String pod =
        Javas.pod("readinessProbe: {httpGet: {path: %s, port: 8080}}\n".formatted(path) + mounted)
            + volume.indent(2)
            + "---\n"
            + file;
    assertThat(Judged.by(new ProbeMissesManagementPort(), pod).messages())
        .singleElement()
        .asString()
        .endsWith("answers on 9001 (management.server.port in application.properties)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<httpEndpoint id='defaultHttpEndpoint' httpPort='9081'/>|1",
        "<httpEndpoint host='*' httpsPort='9444'/>|0",
        "<httpEndpoint httpPort='${http.port}'/>|0",
        "<httpEndpoint httpPort='9081'/><httpEndpoint httpPort='9080'/>|0",
        "<server/>|0"
      })
  void libertyAnswersOnItsHttpEndpoint(String xml, int findings) {
    String pod =
        Javas.pod(
                """
                readinessProbe: {httpGet: {path: /health/ready, port: 9080}}
                volumeMounts: [{name: config, mountPath: /config}]
                """)
            + "  volumes: [{name: config, projected: {sources: [{configMap: {name: cart}}]}}]\n---\n"
            + configMap("cart", "server.xml: \"" + xml + "\"\n");
    assertThat(Judged.by(new ProbeMissesManagementPort(), pod).messages()).hasSize(findings);
  }
}
