package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainHttpServiceTest {
  private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-";

  private static Judged judge(String type, String annotations, String ports) {
    return Judged.by(
        new PlainHttpService(),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: shop, annotations: {%s}}
        spec: {type: %s, ports: [%s]}
        """
            .formatted(annotations, type, ports));
  }

  @ParameterizedTest
  @CsvSource({"LoadBalancer, MEDIUM", "NodePort, LOW"})
  @DisplayName("S-118: port 80 of a LoadBalancer or NodePort is reachable in clear text")
  void port80IsReachable(String type, Severity severity) {
    Judged judged = judge(type, "", "{port: 80}, {port: 9090}");
    assertThat(judged.messages())
        .containsExactly("4: port 80 of a " + type + " is reachable in clear text");
    assertThat(judged.severities()).containsExactly(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "ClusterIP, '{port: 80}'",
    "LoadBalancer, '{port: 443}'",
    "LoadBalancer, '{port: 80, protocol: UDP}'"
  })
  @DisplayName("S-118: inside the cluster, on 443 and by UDP it is no HTTP for the world")
  void otherPortsAreNotJudged(String type, String port) {
    assertThat(judge(type, "", port).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ssl-cert: arn; true",
        "ssl-cert: ' '; false",
        "ssl-cert: arn, service.beta.kubernetes.io/aws-load-balancer-ssl-ports: '443, 80'; true",
        "ssl-cert: arn, service.beta.kubernetes.io/aws-load-balancer-ssl-ports: web; true",
        "ssl-cert: arn, service.beta.kubernetes.io/aws-load-balancer-ssl-ports: '443'; false"
      },
      quoteCharacter = '^')
  @DisplayName("S-118: the cloud's annotation gives TLS, for the ports it names")
  void theCloudsCertificateIsTls(String annotation, boolean encrypted) {
    assertThat(judge("LoadBalancer", AWS + annotation, "{name: web, port: 80}").messages())
        .hasSize(encrypted ? 0 : 1);
  }

  @Test
  void anInternalBalancerIsLow() {
    assertThat(judge("LoadBalancer", AWS + "scheme: internal", "{port: 80}").severities())
        .containsExactly(Severity.LOW);
  }

  @Test
  @DisplayName("S-118: beside port 443 it may be a redirect, which is unknown")
  void beside443ItMayRedirect() {
    Judged judged = judge("LoadBalancer", "", "{port: 80}, {port: 443}");
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons())
        .containsExactly("whether port 80 beside 443 only redirects is not known");
  }
}
