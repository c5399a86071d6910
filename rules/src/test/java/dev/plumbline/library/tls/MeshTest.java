package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Severity;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshTest {
  private static final String NAMESPACE =
      "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: web, labels: {%s}}\n";
  private static final String POD =
      """
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: shop, namespace: web, labels: {app: shop%s}}
      spec: {containers: [{name: app}]}
      """;

  private static String peers(String namespace, String name, String spec) {
    return """
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata: {name: %s, namespace: %s}
    spec: %s
    """
        .formatted(name, namespace, spec);
  }

  private static final String MESH = peers("istio-system", "mesh", "{mtls: {mode: STRICT}}");
  private static final String WEB = peers("web", "all", "{mtls: {mode: PERMISSIVE}}");
  private static final String SHOP =
      peers(
          "web",
          "shop",
          "{selector: {matchLabels: {app: shop}}, mtls: {mode: STRICT},"
              + " portLevelMtls: {8080: {mode: DISABLE}, 9090: {mode: UNSET}}}");

  private static String mode(String manifests, String app, long port) {
    return PeerAuthentications.in(Manifests.closed(manifests))
        .of("web", Map.of("app", app), port)
        .mode();
  }

  @Test
  @DisplayName("S-117: the port wins over the workload, the namespace and the mesh")
  void theClosestDecisionWins() {
    String all = MESH + WEB + SHOP;
    assertThat(mode(all, "shop", 8080)).isEqualTo("DISABLE");
    assertThat(mode(all, "shop", 8081)).isEqualTo("STRICT");
    assertThat(mode(all, "shop", 9090)).as("UNSET inherits").isEqualTo("STRICT");
    assertThat(mode(all, "cart", 8080)).isEqualTo("PERMISSIVE");
    assertThat(mode(MESH + SHOP, "cart", 8080)).isEqualTo("STRICT");
    assertThat(mode(SHOP, "cart", 8080)).as("the default").isEqualTo("PERMISSIVE");
    String unset = peers("web", "all", "{mtls: {mode: UNSET}}");
    assertThat(mode(MESH + unset, "cart", 0)).isEqualTo("STRICT");
  }

  private static Judged strict(World world, String manifests) {
    return Judged.by(new MtlsNotStrict(), world, manifests);
  }

  @Test
  @DisplayName("S-117: DISABLE is high, PERMISSIVE medium, wherever it is written")
  void whatIsWrittenIsJudged() {
    Judged judged = strict(World.OPEN, WEB + SHOP);
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM, Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.mtls.mode", "spec.portLevelMtls.8080.mode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "istio-injection: enabled;; true",
        "istio.io/rev: stable;; true",
        "istio.io/dataplane-mode: ambient;; true",
        "istio-injection: disabled, istio.io/rev: stable;; false",
        "a: b;; false",
        "a: b; , sidecar.istio.io/inject: 'true'; true",
        "istio-injection: enabled; , sidecar.istio.io/inject: 'false'; false"
      },
      quoteCharacter = '^')
  @DisplayName("S-117: pods of the mesh for which nobody decides accept clear text")
  void podsOfTheMeshNeedADecision(String namespace, String pod, boolean found) {
    String manifests = NAMESPACE.formatted(namespace) + POD.formatted(pod == null ? "" : pod);
    String elsewhere = peers("db", "all", "{mtls: {mode: STRICT}}");
    assertThat(strict(World.CLUSTER, manifests + elsewhere).messages()).hasSize(found ? 1 : 0);
    assertThat(strict(World.CLOSED, manifests + elsewhere).reasons())
        .as("the root namespace is not here")
        .hasSize(found ? 1 : 0);
    assertThat(strict(World.CLUSTER, manifests + MESH).messages()).isEmpty();
    assertThat(strict(World.CLUSTER, manifests).messages()).as("no Istio here").isEmpty();
  }

  private static String destination(String host, String policy) {
    return """
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: shop, namespace: web}
    spec:
      host: '%s'
      %s
    """
        .formatted(host, policy);
  }

  private static Judged clients(String host, String policy, String others) {
    return Judged.by(new DestinationRuleDisablesTls(), destination(host, policy) + others);
  }

  @ParameterizedTest
  @CsvSource({
    "shop.web.svc.cluster.local, HIGH",
    "shop.web.svc, HIGH",
    "shop, HIGH",
    "'*.web.svc.cluster.local', HIGH",
    "shop.db.svc.cluster.local, MEDIUM",
    "example.com, MEDIUM"
  })
  @DisplayName("S-117: DISABLE defeats pods that demand STRICT, and sends clear text to others")
  void disableDefeatsStrict(String host, Severity severity) {
    String strict = peers("web", "all", "{mtls: {mode: STRICT}}");
    assertThat(clients(host, "trafficPolicy: {tls: {mode: DISABLE}}", strict).severities())
        .containsExactly(severity);
    assertThat(clients(host, "trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}", strict).messages())
        .isEmpty();
  }

  @Test
  @DisplayName("S-117: ports and subsets have policies of their own")
  void portsAndSubsetsAreJudged() {
    String policy =
        "trafficPolicy: {portLevelSettings: [{port: {number: 80}, tls: {mode: DISABLE}}]}\n"
            + "  subsets: [{name: v1, trafficPolicy: {tls: {mode: DISABLE}}}]";
    String service =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: shop, namespace: web}
        spec: {selector: {app: shop}, ports: [{port: 80, targetPort: 8080}]}
        """;
    Judged judged = clients("shop", policy, service + SHOP);
    assertThat(judged.paths())
        .containsExactly(
            "spec.trafficPolicy.portLevelSettings[0].tls.mode",
            "spec.subsets[v1].trafficPolicy.tls.mode");
    assertThat(judged.severities())
        .as("port 8080 of the pods accepts clear text, the others do not")
        .containsExactly(Severity.MEDIUM, Severity.HIGH);
  }
}
