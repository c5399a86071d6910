package dev.plumbline.library.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names that a certificate is for: its alternative names. A common name has not counted for
 * many years.
 */
record CertificateNames(List<String> names) {
  private static final int DNS_NAME = 2;
  private static final int LISTED = 5;

  static CertificateNames of(X509Certificate certificate) {
    try {
      var alternatives = certificate.getSubjectAlternativeNames();
      return new CertificateNames(
          alternatives == null
              ? List.of()
              : alternatives.stream()
                  .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                  .map(name -> IngressTls.lowerCase(String.valueOf(name.get(1))))
                  .toList());
    } catch (CertificateParsingException unreadable) {
      return new CertificateNames(List.of());
    }
  }

  /** Whether one of the names is the host, or a wildcard for its first label. */
  boolean covers(String host) {
    String name = IngressTls.lowerCase(host);
    int dot = name.indexOf('.');
    return names.contains(name) || (dot > 0 && names.contains("*" + name.substring(dot)));
  }

  /** Quoted; of many, the first. */
  @Override
  public String toString() {
    if (names.isEmpty()) {
      return "no host at all (a common name does not count)";
    }
    String first = names.stream().limit(LISTED).collect(Collectors.joining("\", \"", "\"", "\""));
    return names.size() > LISTED ? first + " and " + (names.size() - LISTED) + " more" : first;
  }
}
