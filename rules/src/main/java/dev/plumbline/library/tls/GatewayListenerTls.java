package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;

/** A listener of a Gateway that serves in clear text, or cannot serve TLS. */
public final class GatewayListenerTls implements Rule {
  private static final Set<String> PLAIN = Set.of("HTTP", "TCP", "UDP");
  private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");

  @Override
  public RuleSpec spec() {
    return rule("gateway-listener-tls")
        .title("A Gateway's listener has no TLS, or TLS that cannot work")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.GATEWAY)
        .reads(TlsKinds.HTTP_ROUTE, TlsKinds.GRPC_ROUTE, TlsKinds.REFERENCE_GRANT)
        .rationale(
            """
            A listener of protocol HTTP should do no more than redirect. One that terminates TLS
            needs a certificate, one that passes it through must have none, and a Secret of another
            namespace needs a ReferenceGrant there, or the listener stays out of service.
            """)
        .remediation(
            """
            Write protocol HTTPS with tls.certificateRefs, and on port 80 an HTTPRoute whose rules
            have a RequestRedirect to scheme https.
            """)
        .bad(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: edge, namespace: web}
            spec:
              listeners:
              - name: http
                port: 80
                protocol: HTTP  # finding: listener "http" serves HTTPRoute web/shop in clear text
              - name: https
                port: 443
                protocol: HTTPS
                tls:  # finding: listener "https" terminates TLS, but tls.certificateRefs is not set
                  mode: Terminate
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: shop, namespace: web}
            spec:
              parentRefs: [{name: edge}]
              rules: [{backendRefs: [{name: shop, port: 80}]}]
            """)
        .good(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: edge, namespace: web}
            spec:
              listeners:
              - {name: http, port: 80, protocol: HTTP}
              - name: https
                port: 443
                protocol: HTTPS
                tls: {certificateRefs: [{name: shop-tls}]}
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: redirect, namespace: web}
            spec:
              parentRefs: [{name: edge, sectionName: http}]
              rules:
              - filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]
            """)
        .reference("https://gateway-api.sigs.k8s.io/guides/tls/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (GatewayListener listener : GatewayListener.of(subject)) {
      if (PLAIN.contains(listener.protocol())) {
        checkPlain(listener, inventory, findings);
      } else if (ENCRYPTED.contains(listener.protocol())) {
        new ListenerCertificates(listener).check(inventory, findings);
      }
    }
  }

  private static void checkPlain(GatewayListener listener, Inventory inventory, Findings findings) {
    if (listener.tls().isPresent()) {
      findings.at(
          listener.tls(),
          "listener \"%s\" is of protocol %s, which must not have tls",
          listener.name(),
          listener.protocol());
    }
    if (!listener.protocol().equals("HTTP")) {
      return;
    }
    ListenerRoutes.checkClearText(listener, inventory, findings);
  }
}
