package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.GoDuration;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.time.Duration;
import java.util.Optional;

/** A certificate of cert-manager that will not be what is needed. */
public final class CertManagerCertificate implements Rule {
  private static final Duration DEFAULT_DURATION = Duration.ofDays(90);

  @Override
  public RuleSpec spec() {
    return rule("cert-manager-certificate")
        .title("A Certificate of cert-manager cannot be issued, renewed or used as declared")
        .severity(Severity.MEDIUM)
        .subjects(TlsKinds.CERTIFICATE)
        .reads(Kind.INGRESS, TlsKinds.ISSUER, TlsKinds.CLUSTER_ISSUER)
        .rationale(
            """
            cert-manager refuses a certificate whose renewal would begin before it is issued, waits
            forever for an issuer that does not exist (an Issuer of the same namespace, unless kind
            says ClusterIssuer), and issues for dnsNames only, whatever the Ingress serves.
            """)
        .remediation(
            """
            Keep renewBefore below duration (90 days by default), name every host of the Ingress in
            dnsNames, and check name and kind of issuerRef.
            """)
        .bad(
            """
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: shop, namespace: web}
            spec:
              secretName: shop-tls
              duration: 24h
              renewBefore: 24h  # finding: renewBefore is 24h, but the certificate is valid for \
            24h only
              dnsNames: [shop.example.com]  # finding: dnsNames does not cover "pay.example.com", \
            which Ingress web/shop serves with Secret "shop-tls"
              issuerRef:
                name: letsencrypt  # finding: Issuer "letsencrypt" does not exist in namespace \
            "web", but a ClusterIssuer does: write kind: ClusterIssuer
            ---
            apiVersion: cert-manager.io/v1
            kind: ClusterIssuer
            metadata: {name: letsencrypt}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            spec:
              tls:
              - hosts: [shop.example.com, pay.example.com]
                secretName: shop-tls
            """)
        .good(
            """
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: shop, namespace: web}
            spec:
              secretName: shop-tls
              duration: 2160h
              renewBefore: 360h
              dnsNames: [shop.example.com]
              issuerRef: {name: internal}
            ---
            apiVersion: cert-manager.io/v1
            kind: Issuer
            metadata: {name: internal, namespace: web}
            """)
        .reference("https://cert-manager.io/docs/usage/certificate/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    checkRenewal(spec.get("duration"), spec.get("renewBefore"), findings);
    checkHosts(subject, inventory, findings);
    CertificateIssuer.of(subject).check(inventory, findings);
  }

  private static void checkRenewal(Node duration, Node renewBefore, Findings findings) {
    Duration validFor = positive(duration).orElse(DEFAULT_DURATION);
    if (positive(renewBefore).orElse(Duration.ZERO).compareTo(validFor) >= 0) {
      findings.at(
          renewBefore,
          "renewBefore is %s, but the certificate is valid for %s only",
          renewBefore.text(),
          duration.isPresent() ? duration.text() : "90 days");
    }
  }

  private static Optional<Duration> positive(Node written) {
    return GoDuration.parse(written.text()).filter(length -> length.compareTo(Duration.ZERO) > 0);
  }

  private static void checkHosts(Resource subject, Inventory inventory, Findings findings) {
    Node dnsNames = subject.root().at("spec", "dnsNames");
    CertificateNames names =
        new CertificateNames(
            dnsNames.items().stream().map(n -> IngressTls.lowerCase(n.text())).toList());
    String secret = subject.root().at("spec", "secretName").text();
    SecretHosts.uncovered(subject.namespace(), secret, names, inventory)
        .ifPresent(
            host ->
                findings.at(
                    dnsNames,
                    "dnsNames does not cover %s serves with Secret \"%s\"",
                    host,
                    secret));
  }
}
