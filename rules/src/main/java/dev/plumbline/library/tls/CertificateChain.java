package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Certificates as a server presents them, its own first.
 *
 * @param node where they are written
 * @param certificates those that can be read
 * @param isComplete whether every one can be read
 */
record CertificateChain(Node node, List<X509Certificate> certificates, boolean isComplete) {

  CertificateChain {
    certificates = List.copyOf(certificates);
  }

  /** The chain of a Secret or of a Route of OpenShift; empty where none can be read. */
  static Optional<CertificateChain> of(Resource resource) {
    CertificateChain chain;
    if (resource.kind().equals(TlsKinds.SECRET)) {
      PemValue value = PemValue.of(resource, "tls.crt");
      chain = of(value.node(), value.text());
    } else {
      Node inline = resource.root().at("spec", "tls", "certificate");
      chain = of(inline, inline.text());
    }
    return chain.certificates.isEmpty() ? Optional.empty() : Optional.of(chain);
  }

  static CertificateChain of(Node node, String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    List<PemBlock> blocks = PemBlock.in(pem).stream().filter(PemBlock::isCertificate).toList();
    for (PemBlock block : blocks) {
      block.content().flatMap(CertificateChain::certificate).ifPresent(certificates::add);
    }
    return new CertificateChain(
        node, certificates, certificates.size() == blocks.size() && !blocks.isEmpty());
  }

  private static Optional<X509Certificate> certificate(byte[] der) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der))
              instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  /** Why a server cannot present this chain, if it cannot. */
  Optional<String> problem() {
    if (certificates.isEmpty()) {
      return Optional.of("holds no certificate in PEM");
    }
    if (!isComplete) {
      return Optional.of("holds a certificate that cannot be read");
    }
    return IntStream.range(1, certificates.size())
        .filter(i -> !issued(certificates.get(i), certificates.get(i - 1)))
        .mapToObj(i -> "is out of order: certificate " + (i + 1) + " did not issue the one before")
        .findFirst();
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
  }

  /** Whether a certificate is its own issuer, as a root is: clients trust it or not by itself. */
  static boolean isSelfIssued(X509Certificate certificate) {
    return issued(certificate, certificate);
  }

  /** What to call a certificate in a message. */
  String name(int index) {
    return certificates.size() == 1
        ? "the certificate"
        : "certificate %d of %d".formatted(index + 1, certificates.size());
  }
}
