package dev.plumbline.library.tls;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.IntStream;

/** From when to when, both included, in UTC. */
record CertificateValidity(String name, LocalDate firstDay, LocalDate lastDay) {

  /** Of the server's own certificate and its authorities, without a root. */
  static CertificateValidity shortest(CertificateChain chain) {
    return IntStream.range(0, chain.certificates().size())
        .filter(i -> i == 0 || !CertificateChain.isSelfIssued(chain.certificates().get(i)))
        .mapToObj(i -> of(chain.name(i), chain.certificates().get(i)))
        .min(Comparator.comparing(CertificateValidity::lastDay))
        .orElseThrow();
  }

  private static CertificateValidity of(String name, X509Certificate certificate) {
    return new CertificateValidity(
        name,
        LocalDate.ofInstant(certificate.getNotBefore().toInstant(), ZoneOffset.UTC),
        LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC));
  }
}
