package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsOutsideSpecTest {
  private static final String ARN = "alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:x'";

  private static List<String> judge(String className, String annotation) {
    String spec = "rules: [{host: a.io}]\ningressClassName: '" + className + "'";
    return Judged.by(
            new IngressWithoutTls(), Ingresses.annotated(Ingresses.withSpec(spec), annotation))
        .messages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alb", "", "house"})
  @DisplayName("S-108: certificate-arn of an ALB is TLS without a tls block")
  void theCertificateOfAnAlbIsTls(String className) {
    assertThat(judge(className, ARN)).isEmpty();
    assertThat(judge(className, "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]'"))
        .isEmpty();
    assertThat(judge(className, "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTP\": 80}]'"))
        .hasSize(1);
  }

  @Test
  @DisplayName("S-108, S-109: an annotation of a controller that does not serve here is no TLS")
  void anAnnotationOfAnotherControllerIsNoTls() {
    assertThat(judge("nginx", ARN)).hasSize(1);
  }

  @Test
  @DisplayName("S-108: a certificate of Google's and router.tls of Traefik are TLS")
  void otherControllersHaveTheirOwn() {
    assertThat(judge("gce", "networking.gke.io/managed-certificates: shop")).isEmpty();
    assertThat(judge("traefik", "traefik.ingress.kubernetes.io/router.tls: 'true'")).isEmpty();
    assertThat(judge("traefik", "traefik.ingress.kubernetes.io/router.tls: 'false'")).hasSize(1);
  }

  @Test
  @DisplayName("S-107, S-108: a host with TLS by annotation is in no conflict")
  void aHostWithTlsByAnnotationIsInNoConflict() {
    String tls = Ingresses.withSpec("tls: [{hosts: [a.io]}]\nrules: [{host: a.io}]");
    String other = "---\n" + Ingresses.named("old", "b", "rules: [{host: a.io}]");
    IngressHostConflict rule = new IngressHostConflict();
    assertThat(Judged.by(rule, tls + other).messages()).hasSize(1);
    assertThat(Judged.by(rule, tls + Ingresses.annotated(other, ARN)).messages()).isEmpty();
  }
}
