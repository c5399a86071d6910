package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayListenerTlsTest {
  private static final String PLAIN = "- {name: web, port: 80, protocol: HTTP}";
  private static final String CLEAR = "7: listener \"web\" serves HTTPRoute web/shop in clear text";
  private static final String SERVING = "\nrules: [{backendRefs: [{name: shop}]}]";

  private static Judged judge(World world, String manifest) {
    return Judged.by(new GatewayListenerTls(), world, manifest);
  }

  private static List<String> judge(String manifest) {
    return judge(World.CLOSED, manifest).messages();
  }

  private static List<String> listener(String fields) {
    return judge(Gateways.withListeners("- {name: web, port: 443, " + fields + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protocol: HTTPS",
        "protocol: HTTPS, tls: {mode: Terminate}",
        "protocol: TLS, tls: null"
      })
  @DisplayName("S-115: a listener that terminates TLS needs certificateRefs")
  void terminationNeedsCertificates(String fields) {
    assertThat(listener(fields))
        .containsExactly("7: listener \"web\" terminates TLS, but tls.certificateRefs is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protocol: HTTPS, tls: {certificateRefs: [{name: a}]}",
        "protocol: HTTPS, tls: {options: {networking.gke.io/pre-shared-certs: a}}",
        "protocol: TLS, tls: {mode: Passthrough}",
        "protocol: TCP"
      })
  @DisplayName("S-115: certificates where TLS ends here, none where it passes through")
  void certificatesAreWhereTlsEnds(String fields) {
    assertThat(listener(fields)).isEmpty();
  }

  @Test
  @DisplayName("S-115: a listener that passes TLS through must not have certificateRefs")
  void passthroughHasNoCertificates() {
    assertThat(listener("protocol: TLS, tls: {mode: Passthrough, certificateRefs: [{name: a}]}"))
        .containsExactly(
            "7: listener \"web\" passes TLS through, so it must not have tls.certificateRefs");
    assertThat(listener("protocol: HTTPS, tls: {mode: Passthrough}")).hasSize(1);
    assertThat(listener("protocol: HTTP, tls: {mode: Terminate}"))
        .containsExactly("7: listener \"web\" is of protocol HTTP, which must not have tls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "certs; web; {kind: Secret}; true",
        "certs; web; {kind: Secret, name: shop-tls}; true",
        "certs; web; {kind: Secret, name: other}; false",
        "certs; web; {kind: Service}; false",
        "certs; db; {kind: Secret}; false",
        "web; web; {kind: Secret}; false"
      })
  @DisplayName("S-115: a Secret of another namespace needs a ReferenceGrant in that namespace")
  void aForeignSecretNeedsAGrantBesideIt(
      String namespace, String from, String to, boolean allowed) {
    String gateway =
        Gateways.withListeners(
            "- {name: web, port: 443, protocol: HTTPS,\n"
                + "   tls: {certificateRefs: [{name: shop-tls, namespace: certs}]}}");
    String grant =
        """
        ---
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: {name: grant, namespace: %s}
        spec:
          from: [{group: gateway.networking.k8s.io, kind: Gateway, namespace: %s}]
          to: [%s]
        """
            .formatted(namespace, from, to);
    assertThat(judge(gateway + grant).isEmpty()).isEqualTo(allowed);
    assertThat(judge(gateway))
        .containsExactly(
            "8: no ReferenceGrant in namespace \"certs\" lets Gateways of \"web\" use Secret"
                + " \"shop-tls\"");
    assertThat(judge(World.OPEN, gateway).reasons())
        .containsExactly("a ReferenceGrant in namespace \"certs\" may be elsewhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "parentRefs: [{name: edge}]; true",
        "parentRefs: [{name: edge, namespace: web, kind: Gateway}]; true",
        "parentRefs: [{name: edge, sectionName: web, port: 80}]; true",
        "parentRefs: [{name: edge, sectionName: other}]; false",
        "parentRefs: [{name: edge, port: 443}]; false",
        "parentRefs: [{name: edge, namespace: db}]; false",
        "parentRefs: [{name: edge, kind: Service, group: ''}]; false",
        "parentRefs: []; false"
      })
  @DisplayName("S-115: a plain listener serves the routes that name it")
  void aPlainListenerServesItsRoutes(String parents, boolean served) {
    assertThat(judge(Gateways.withListeners(PLAIN) + Gateways.route(parents + SERVING)))
        .isEqualTo(served ? List.of(CLEAR) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a.io, a.io, true",
    "a.io, b.io, false",
    "*.a.io, x.a.io, true",
    "*.a.io, x.y.a.io, true",
    "*.a.io, a.io, false",
    "x.a.io, '*.a.io', true",
    "X.a.io, '*.A.io', true",
    "*.x.a.io, '*.a.io', true"
  })
  @DisplayName("S-115: a listener serves a route only where their hostnames meet")
  void hostnamesMustIntersect(String listener, String route, boolean served) {
    String gateway = Gateways.withListeners(PLAIN.replace("}", ", hostname: '" + listener + "'}"));
    String hostnames = "parentRefs: [{name: edge}]\nhostnames: ['" + route + "']";
    assertThat(judge(gateway + Gateways.route(hostnames + SERVING))).hasSize(served ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[{type: RequestRedirect, requestRedirect: {scheme: https}}]; false",
        "[{type: RequestRedirect, requestRedirect: {hostname: b.io}}]; true",
        "[{type: URLRewrite}]; true"
      })
  @DisplayName("S-115: a plain listener is fine where its routes redirect to HTTPS")
  void aRedirectIsFine(String filters, boolean clear) {
    String route = "parentRefs: [{name: edge}]\nrules: [{filters: " + filters + "}";
    assertThat(judge(Gateways.withListeners(PLAIN) + Gateways.route(route + "]")))
        .hasSize(clear ? 1 : 0);
    assertThat(judge(Gateways.withListeners(PLAIN) + Gateways.route(route + ", {}]")))
        .as("one rule redirects, another serves")
        .containsExactly(CLEAR);
  }

  @Test
  @DisplayName("S-115: routes of other namespaces count where the listener admits them")
  void routesOfOtherNamespacesMayBeAdmitted() {
    String route =
        Gateways.route("parentRefs: [{name: edge, namespace: web}]" + SERVING)
            .replace("shop, namespace: web", "shop, namespace: db");
    assertThat(judge(Gateways.withListeners(PLAIN) + route)).isEmpty();
    String all = PLAIN.replace("}", ", allowedRoutes: {namespaces: {from: All}}}");
    assertThat(judge(Gateways.withListeners(all) + route)).hasSize(1);
  }

  @Test
  @DisplayName("S-115: in an open world a plain listener without routes is unknown")
  void inAnOpenWorldRoutesMayBeElsewhere() {
    assertThat(judge(World.OPEN, Gateways.withListeners(PLAIN)).reasons()).hasSize(1);
  }
}
