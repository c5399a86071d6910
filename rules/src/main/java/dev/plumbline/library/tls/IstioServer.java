package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;

/** TLS of one server of an Istio Gateway. */
final class IstioServer {
  private static final Set<String> TERMINATING = Set.of("SIMPLE", "MUTUAL", "OPTIONAL_MUTUAL");
  private static final Set<String> BROKEN_VERSIONS = Set.of("TLSV1_0", "TLSV1_1");
  private static final List<String> CERTIFICATES =
      List.of("credentialName", "credentialNames", "serverCertificate", "tlsCertificates");

  private IstioServer() {}

  /** Reports what keeps a server of protocol HTTPS or TLS from serving it, or serving it well. */
  static void check(Node server, Findings findings) {
    Node tls = server.get("tls");
    String mode = tls.get("mode").text();
    boolean certificate = CERTIFICATES.stream().anyMatch(field -> tls.get(field).isPresent());
    if (tls.isMissing()) {
      findings.at(tls, "server \"%s\" speaks TLS, but tls is not set", name(server));
    } else if (mode.isEmpty() && certificate) {
      findings.at(
          tls.get("mode"),
          "server \"%s\" has no tls.mode, so TLS passes through and its certificate is not used",
          name(server));
    } else if (TERMINATING.contains(mode) && !certificate) {
      findings.at(
          tls.get("credentialName"),
          "server \"%s\" ends TLS, but names no certificate",
          name(server));
    }
    Node least = tls.get("minProtocolVersion");
    if (BROKEN_VERSIONS.contains(least.text())) {
      findings.at(
          Severity.MEDIUM,
          least,
          "server \"%s\" accepts %s, which is broken",
          name(server),
          least.text());
    }
  }

  static String name(Node server) {
    String name = server.at("port", "name").text();
    return name.isEmpty() ? server.key() : name;
  }
}
