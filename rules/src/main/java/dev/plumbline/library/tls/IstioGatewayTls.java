package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Locale;
import java.util.Set;

/** A server of an Istio Gateway that serves in clear text, or cannot serve TLS. */
public final class IstioGatewayTls implements Rule {
  private static final Set<String> PLAIN = Set.of("HTTP", "HTTP2", "GRPC");
  private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");

  @Override
  public RuleSpec spec() {
    return rule("istio-gateway-tls")
        .title("An Istio Gateway has no TLS, or TLS that cannot work")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.ISTIO_GATEWAY)
        .rationale(
            """
            A server of protocol HTTP answers in clear text unless it redirects. One of HTTPS needs a
            mode and a certificate: without a mode it passes TLS through, and its certificate has no
            effect. TLS 1.0 and 1.1 are broken.
            """)
        .remediation(
            """
            Write tls with mode: SIMPLE or MUTUAL and a credentialName for HTTPS, httpsRedirect: true
            for HTTP, and leave minProtocolVersion alone, which gives TLS 1.2.
            """)
        .bad(
            """
            apiVersion: networking.istio.io/v1
            kind: Gateway
            metadata: {name: edge}
            spec:
              selector: {istio: ingressgateway}
              servers:
              - hosts: [shop.example.com]  # finding: server "http" answers HTTP in clear text: \
            tls.httpsRedirect is not true
                port: {number: 80, name: http, protocol: HTTP}
              - hosts: [shop.example.com]
                port: {number: 443, name: https, protocol: HTTPS}
                tls:  # finding: server "https" ends TLS, but names no certificate
                  mode: SIMPLE
                  minProtocolVersion: TLSV1_0  # finding: server "https" accepts TLSV1_0, which is \
            broken
            """)
        .good(
            """
            apiVersion: networking.istio.io/v1
            kind: Gateway
            metadata: {name: edge}
            spec:
              selector: {istio: ingressgateway}
              servers:
              - hosts: [shop.example.com]
                port: {number: 80, name: http, protocol: HTTP}
                tls: {httpsRedirect: true}
              - hosts: [shop.example.com]
                port: {number: 443, name: https, protocol: HTTPS}
                tls: {mode: SIMPLE, credentialName: shop-tls}
            """)
        .reference("https://istio.io/latest/docs/reference/config/networking/gateway/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    boolean egress = subject.root().at("spec", "selector", "istio").text().equals("egressgateway");
    for (Node server : subject.root().at("spec", "servers").items()) {
      String protocol = server.at("port", "protocol").text().toUpperCase(Locale.ROOT);
      if (PLAIN.contains(protocol) && !egress && !server.at("tls", "httpsRedirect").isTrue()) {
        findings.at(
            server.at("tls", "httpsRedirect"),
            "server \"%s\" answers %s in clear text: tls.httpsRedirect is not true",
            IstioServer.name(server),
            protocol);
      } else if (ENCRYPTED.contains(protocol)) {
        IstioServer.check(server, findings);
      }
    }
  }
}
