package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateHostMismatchTest {
  private static final String IN_SECRET = "the certificate in Secret \"shop-tls\" is not for host ";

  private static List<String> judge(String manifest) {
    return Judged.by(new CertificateHostMismatch(), manifest).messages();
  }

  private static List<String> ingress(String host, TestCertificate certificate) {
    return judge(
        Ingresses.withSpec("tls: [{hosts: ['" + host + "'], secretName: shop-tls}]")
            + "---\n"
            + TlsSecrets.of(certificate));
  }

  @ParameterizedTest
  @CsvSource({
    "a.io, a.io, true",
    "A.io, a.IO, true",
    "*.a.io, x.a.io, true",
    "*.a.io, '*.a.io', true",
    "*.a.io, a.io, false",
    "*.a.io, x.y.a.io, false",
    "x.a.io, '*.a.io', false"
  })
  @DisplayName("S-111: an alternative name covers its host, a wildcard exactly one label")
  void alternativeNamesCoverHosts(String name, String host, boolean covered) {
    assertThat(ingress(host, TestCertificate.of(name)).isEmpty()).isEqualTo(covered);
  }

  @Test
  @DisplayName("S-111: a common name covers nothing")
  void theCommonNameIsIgnored() {
    assertThat(ingress("a.io", TestCertificate.of().named("a.io")))
        .containsExactly(
            "5: " + IN_SECRET + "\"a.io\", but for no host at all (a common name does not count)");
  }

  @Test
  void aSecretOfAnotherNamespaceIsNotTheOne() {
    String secret = TlsSecrets.of(TestCertificate.of("b.io")).replace("web", "other");
    String ingress = Ingresses.withSpec("tls: [{hosts: [a.io], secretName: shop-tls}]");
    assertThat(judge(ingress + "---\n" + secret)).isEmpty();
  }

  @Test
  @DisplayName("S-111: one of the certificates of a Gateway's listener must be for its hostname")
  void oneOfTheListenersCertificatesSuffices() {
    String gateway =
        Gateways.withListeners(
            "- {name: web, protocol: HTTPS, port: 443, hostname: a.io,\n"
                + "   tls: {certificateRefs: [{name: shop-tls}, {name: other}]}}");
    String wrong = "---\n" + TlsSecrets.of(TestCertificate.of("b.io"));
    String other = wrong.replace("shop-tls", "other");
    String right = "---\n" + TlsSecrets.of(TestCertificate.of("a.io")).replace("shop-tls", "other");
    assertThat(judge(gateway + wrong + right)).isEmpty();
    assertThat(judge(gateway + wrong)).as("the other Secret is not known").isEmpty();
    assertThat(judge(gateway + wrong + other))
        .containsExactly(
            "7: the certificate in Secret \"shop-tls\", \"other\" is not for host \"a.io\", but for"
                + " \"b.io\", \"b.io\"");
  }

  @Test
  @DisplayName("S-111: the certificate in a Route is for its host")
  void theCertificateOfARouteIsForItsHost() {
    String block = TlsSecrets.block("certificate", TestCertificate.of("b.io").pem());
    assertThat(judge(Routes.withTls(block)))
        .singleElement()
        .asString()
        .endsWith("the certificate in this Route is not for host \"a.io\", but for \"b.io\"");
  }
}
