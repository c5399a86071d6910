package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A certificate that no client accepts any more, or soon. */
public final class CertificateExpired implements Rule {
  private static final int URGENT_DAYS = 7;
  private static final int SOON_DAYS = 30;

  @Override
  public RuleSpec spec() {
    return rule("certificate-expired")
        .title("A certificate has expired, or expires soon")
        .severity(Severity.CRITICAL)
        .subjects(TlsKinds.SECRET, TlsKinds.ROUTE)
        .rationale(
            """
            From the day a certificate expires, browsers and clients refuse the connection. Expired
            is critical, less than 7 days are high, less than 30 days are low. The authorities in
            the chain count too, but not a root, which clients bring along.
            """)
        .remediation(
            """
            Renew the certificate, and let a controller such as cert-manager do so from then on.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |  # finding: the certificate expired on 2025-05-30
                -----BEGIN CERTIFICATE-----
                MIIBKjCB3aADAgECAgkAw/qZNgl22DYwBQYDK2VwMBsxGTAXBgNVBAMTEHNob3Au
                ZXhhbXBsZS5jb20wHhcNMjUwMzAxMDAwMDAwWhcNMjUwNTMwMDAwMDAwWjAbMRkw
                FwYDVQQDExBzaG9wLmV4YW1wbGUuY29tMCowBQYDK2VwAyEAtOVIyz6AelbMA1Ao
                2Llxz7x9WnTR9ckBu8/6HpEYUlCjPjA8MB0GA1UdDgQWBBQLlRKYWrc/cDBom+Gj
                gpg1ipY5AjAbBgNVHREEFDASghBzaG9wLmV4YW1wbGUuY29tMAUGAytlcANBAJd7
                YuBZzQYGDFddf544vuJkFmqkQ2GlZ6qr1e2Lt8RC3ceZ3pyjhtpifAQXESS0E6uQ
                03Vtsm38B/Yr5hDI4QU=
                -----END CERTIFICATE-----
            """)
        .good(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |
                -----BEGIN CERTIFICATE-----
                MIIBKzCB3qADAgECAggPXNkFWlla3zAFBgMrZXAwGzEZMBcGA1UEAxMQc2hvcC5l
                eGFtcGxlLmNvbTAgFw0yNTAxMDEwMDAwMDBaGA8yMTI0MTIwODAwMDAwMFowGzEZ
                MBcGA1UEAxMQc2hvcC5leGFtcGxlLmNvbTAqMAUGAytlcAMhAPI0+qLMtMaS2OLh
                GuPsm/5BXp0OcmXQKlnF2CVcdbPioz4wPDAdBgNVHQ4EFgQUln7AyGnhIXLxPiPr
                5jah/rauEVkwGwYDVR0RBBQwEoIQc2hvcC5leGFtcGxlLmNvbTAFBgMrZXADQQCd
                iO3g4jReq5++n5ZEKqPLdS5aj9hmAiwWXs0Z6dSVc14R/WQYo3nHPj3PmFrUAxH8
                TZEicOrEgQB4hTWHB8EP
                -----END CERTIFICATE-----
            """)
        .reference("https://datatracker.ietf.org/doc/html/rfc5280#section-4.1.2.5")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Optional<CertificateChain> written = CertificateChain.of(subject);
    if (written.isEmpty()) {
      return;
    }
    if (inventory.today().isEmpty()) {
      findings.notEvaluated("the day as of which to judge is not known");
      return;
    }
    CertificateChain chain = written.get();
    CertificateValidity validity = CertificateValidity.shortest(chain);
    LocalDate today = inventory.today().get();
    long left = ChronoUnit.DAYS.between(today, validity.lastDay());
    if (left < 0) {
      findings.at(chain.node(), "%s expired on %s", validity.name(), validity.lastDay());
    } else if (today.isBefore(validity.firstDay())) {
      findings.at(
          Severity.HIGH,
          chain.node(),
          "%s is not valid before %s",
          validity.name(),
          validity.firstDay());
    } else if (left < SOON_DAYS) {
      findings.at(
          left < URGENT_DAYS ? Severity.HIGH : Severity.LOW,
          chain.node(),
          "%s expires on %s: %s",
          validity.name(),
          validity.lastDay(),
          left == 0 ? "today" : left == 1 ? "in 1 day" : "in " + left + " days");
    }
  }
}
