package dev.plumbline.library.tls;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes a certificate forgeable. */
final class CertificateStrength {
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;

  private CertificateStrength() {}

  /** What is weak about a certificate of a chain; of a root only its key counts. */
  static Optional<String> weakness(CertificateChain chain, int index) {
    X509Certificate certificate = chain.certificates().get(index);
    boolean root = index > 0 && CertificateChain.isSelfIssued(certificate);
    List<String> weak =
        Stream.of(
                weakKey(certificate.getPublicKey()),
                root ? Optional.<String>empty() : weakSignature(certificate.getSigAlgName()))
            .flatMap(Optional::stream)
            .toList();
    return weak.isEmpty()
        ? Optional.empty()
        : Optional.of(chain.name(index) + " has " + String.join(" and ", weak));
  }

  private static Optional<String> weakKey(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return tooShort("an RSA", rsa.getModulus().bitLength(), RSA_BITS);
    }
    return key instanceof ECKey ec
        ? tooShort("an EC", ec.getParams().getCurve().getField().getFieldSize(), EC_BITS)
        : Optional.empty();
  }

  private static Optional<String> tooShort(String type, int bits, int least) {
    return bits < least
        ? Optional.of("%s key of %d bits (%d or more are safe)".formatted(type, bits, least))
        : Optional.empty();
  }

  private static Optional<String> weakSignature(String algorithm) {
    return Stream.of("MD2", "MD5", "SHA1")
        .filter(algorithm::startsWith)
        .map(hash -> "a signature with " + hash)
        .findFirst();
  }
}
