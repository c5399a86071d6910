package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertManagerTest {
  private static final String ISSUER =
      "---\napiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata: {name: ca, namespace: web}\n";

  private static String certificate(String fields) {
    return """
    apiVersion: cert-manager.io/v1
    kind: Certificate
    metadata: {name: shop, namespace: web}
    spec:
      secretName: shop-tls
      issuerRef: {name: ca}
    """
        + fields.indent(2);
  }

  private static Judged judge(World world, String manifest) {
    return Judged.by(new CertManagerCertificate(), world, manifest);
  }

  private static List<String> judge(String manifest) {
    return judge(World.CLOSED, manifest).messages();
  }

  @ParameterizedTest
  @CsvSource({
    "24h, 24h, true",
    "24h, 23h59m59s, false",
    "1h, 3600000ms, true",
    "'', 2160h, true",
    "'', 2159h, false",
    "1.5h, 90m, true",
    "24h, soon, false"
  })
  @DisplayName("S-114: renewBefore is less than duration, which is 90 days by default")
  void renewalBeginsAfterIssuance(String duration, String renewBefore, boolean found) {
    String fields = "duration: '%s'\nrenewBefore: '%s'".formatted(duration, renewBefore);
    assertThat(judge(certificate(fields) + ISSUER)).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"a.io, true", "'*.io', true", "A.IO, true", "b.io, false"})
  @DisplayName("S-114: dnsNames cover the hosts of the Ingresses that use the Secret")
  void dnsNamesCoverTheHosts(String name, boolean covered) {
    String ingress = "---\n" + Ingresses.withSpec("tls: [{hosts: [a.io], secretName: shop-tls}]");
    List<String> messages =
        judge(certificate("dnsNames: ['" + name + "']\ncommonName: a.io") + ISSUER + ingress);
    assertThat(messages).hasSize(covered ? 0 : 1);
    assertThat(messages)
        .allMatch(
            message ->
                message.endsWith(
                    "\"a.io\", which Ingress web/shop serves with Secret \"shop-tls\""));
  }

  @Test
  @DisplayName("S-114: the issuer is by default an Issuer of the same namespace")
  void theIssuerIsInTheSameNamespace() {
    assertThat(judge(certificate("") + ISSUER)).isEmpty();
    assertThat(judge(certificate("") + ISSUER.replace("web", "db")))
        .containsExactly("6: Issuer \"ca\" does not exist in namespace \"web\"");
    String clusterIssuer =
        ISSUER.replace("Issuer", "ClusterIssuer").replace(", namespace: web", "");
    assertThat(judge(certificate("") + clusterIssuer))
        .containsExactly(
            "6: Issuer \"ca\" does not exist in namespace \"web\", but a ClusterIssuer does: write"
                + " kind: ClusterIssuer");
  }

  @Test
  @DisplayName("S-114: in an open world a missing issuer is unknown")
  void inAnOpenWorldTheIssuerIsUnknown() {
    Judged judged = judge(World.OPEN, certificate(""));
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.report().notEvaluated())
        .extracting(NotEvaluated::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  @DisplayName("S-114: a ClusterIssuer belongs to no namespace: only a cluster knows it is missing")
  void aClusterIssuerMayBeElsewhere() {
    String manifest = certificate("").replace("{name: ca}", "{name: ca, kind: ClusterIssuer}");
    assertThat(judge(manifest)).isEmpty();
    assertThat(judge(World.CLUSTER, manifest).messages())
        .containsExactly("6: ClusterIssuer \"ca\" does not exist");
  }

  @Test
  void issuersOfOtherGroupsAreNotJudged() {
    assertThat(judge(certificate("").replace("{name: ca}", "{name: ca, group: awspca.io}")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls: []", "tls: [{hosts: [a.io]}]", "tls: [{secretName: shop-tls}]"})
  @DisplayName("S-113: an annotation without hosts and secretName issues nothing")
  void anAnnotationWithoutEntryIssuesNothing(String spec) {
    String ingress =
        Ingresses.annotated(Ingresses.withSpec(spec), "cert-manager.io/issuer: letsencrypt");
    assertThat(Judged.by(new IngressShimWithoutTls(), ingress).messages())
        .singleElement()
        .asString()
        .contains("annotation \"cert-manager.io/issuer\" issues nothing");
    assertThat(Judged.by(new IngressShimWithoutTls(), Ingresses.withSpec(spec)).messages())
        .isEmpty();
  }
}
