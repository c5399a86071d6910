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

class RouteRulesTest {

  private static List<String> withoutTls(String manifest) {
    return Judged.by(new RouteWithoutTls(), manifest).messages();
  }

  @Test
  @DisplayName("S-116: a Route without tls is plain")
  void withoutTlsARouteIsPlain() {
    assertThat(withoutTls(Routes.route("")))
        .containsExactly("4: tls is not set: host \"a.io\" is served in clear text");
    assertThat(withoutTls(Routes.route("tls: null"))).hasSize(1);
    assertThat(withoutTls(Routes.route("tls: {key: x}")))
        .containsExactly("5: tls has no termination: host \"a.io\" is served in clear text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edge", "reencrypt", "passthrough"})
  @DisplayName("S-116: every termination is TLS, passthrough without a certificate too")
  void everyTerminationIsTls(String termination) {
    assertThat(withoutTls(Routes.withTls("termination: " + termination))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Allow, true", "Redirect, false", "None, false", "'', false"})
  @DisplayName("S-116: insecureEdgeTerminationPolicy: Allow serves in clear text")
  void allowServesInClearText(String policy, boolean found) {
    String tls = "termination: edge\ninsecureEdgeTerminationPolicy: '" + policy + "'";
    Judged judged = Judged.by(new RouteInsecureTraffic(), Routes.withTls(tls));
    assertThat(judged.severities()).isEqualTo(found ? List.of(Severity.MEDIUM) : List.of());
  }

  @Test
  @DisplayName("S-116: an inline key is a secret in Git")
  void anInlineKeyIsFound() {
    String key = TlsSecrets.block("key", TestCertificate.of("a.io").keyPem());
    Judged judged = Judged.by(new RouteInlineKey(), Routes.withTls(key));
    assertThat(judged.messages())
        .containsExactly("6: tls.key holds a private key in the Route itself");
    assertThat(Judged.by(new RouteInlineKey(), Routes.withTls("key: ''")).messages()).isEmpty();
  }
}
