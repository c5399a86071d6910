package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IstioGatewayTlsTest {

  private static Judged gateway(String selector, String protocol, String tls) {
    return Judged.by(
        new IstioGatewayTls(),
        """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: web}
        spec:
          selector: {istio: %s}
          servers:
          - port: {number: 1, name: web, protocol: %s}
            tls: %s
        """
            .formatted(selector, protocol, tls));
  }

  private static List<String> judge(String protocol, String tls) {
    return gateway("ingressgateway", protocol, tls).messages();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP, null, true",
    "http2, '{httpsRedirect: false}', true",
    "HTTP, '{httpsRedirect: true}', false",
    "TCP, null, false"
  })
  @DisplayName("S-117: a server of HTTP redirects to HTTPS")
  void aPlainServerRedirects(String protocol, String tls, boolean found) {
    assertThat(judge(protocol, tls)).hasSize(found ? 1 : 0);
  }

  @Test
  void anEgressGatewayMayTakeClearTextOfTheMesh() {
    assertThat(gateway("egressgateway", "HTTP", "null").messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{mode: SIMPLE, credentialName: a}",
        "{mode: MUTUAL, serverCertificate: /a, privateKey: /b}",
        "{mode: PASSTHROUGH}",
        "{mode: ISTIO_MUTUAL}",
        "{mode: SIMPLE, credentialName: a, minProtocolVersion: TLSV1_2}"
      })
  @DisplayName("S-117: a mode and the certificate it asks for are TLS")
  void aModeAndItsCertificateAreTls(String tls) {
    assertThat(judge("HTTPS", tls)).isEmpty();
  }

  @Test
  @DisplayName("S-117: a server of HTTPS without tls, mode or certificate does not work")
  void withoutModeOrCertificateItDoesNotWork() {
    assertThat(judge("HTTPS", "null"))
        .containsExactly("8: server \"web\" speaks TLS, but tls is not set");
    assertThat(judge("TLS", "{mode: MUTUAL}"))
        .containsExactly("8: server \"web\" ends TLS, but names no certificate");
    assertThat(judge("HTTPS", "{credentialName: a}"))
        .containsExactly(
            "8: server \"web\" has no tls.mode, so TLS passes through and its certificate is not"
                + " used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSV1_0", "TLSV1_1"})
  @DisplayName("S-117: minProtocolVersion is TLS 1.2 or later")
  void oldVersionsAreBroken(String version) {
    String tls = "{mode: SIMPLE, credentialName: a, minProtocolVersion: " + version + "}";
    Judged judged = gateway("ingressgateway", "HTTPS", tls);
    assertThat(judged.messages())
        .containsExactly("8: server \"web\" accepts " + version + ", which is broken");
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
  }
}
