package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** A TLS Secret from which no server can serve. */
public final class InvalidTlsSecret implements Rule {
  private static final String TYPE = "kubernetes.io/tls";

  @Override
  public RuleSpec spec() {
    return rule("invalid-tls-secret")
        .title("A TLS Secret does not hold a certificate and its key")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.SECRET)
        .reads(Kind.INGRESS, TlsKinds.GATEWAY)
        .rationale(
            """
            A controller that cannot read the certificate, or whose key does not belong to it, falls
            back to its own certificate or drops the host. The usual causes are base64 applied twice
            or not at all, a key from the last renewal, and a chain that begins with the authority.
            """)
        .remediation(
            """
            Let "kubectl create secret tls" write the Secret, or cert-manager. In tls.crt the
            server's own certificate comes first, then each authority that issued the one before.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            data:  # finding: tls.key is not set: a Secret of type kubernetes.io/tls must have it
              tls.crt: c2hvcA==  # finding: tls.crt holds no certificate in PEM
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: cart-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: ""  # finding: tls.crt is empty
              tls.key: ""  # finding: tls.key is empty
            """)
        .good(
            """
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: shop}
            spec:
              secretName: shop-tls
              dnsNames: [shop.example.com]
              issuerRef: {name: letsencrypt, kind: ClusterIssuer}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-settings}
            type: Opaque
            stringData: {theme: dark}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node type = subject.get("type");
    if (!type.text().equals(TYPE)) {
      TlsUses.in(inventory)
          .of(subject)
          .ifPresent(
              user ->
                  findings.at(
                      Severity.MEDIUM,
                      type,
                      "%s uses this Secret for TLS, but its type is %s, not %s",
                      user,
                      type.text().isEmpty() ? "not set" : '"' + type.text() + '"',
                      TYPE));
      return;
    }
    PemValue key = PemValue.of(subject, "tls.key");
    key.problem().ifPresent(problem -> findings.at(key.node(), "%s", problem));
    PemValue crt = PemValue.of(subject, "tls.crt");
    if (crt.problem().isPresent()) {
      findings.at(crt.node(), "%s", crt.problem().get());
      return;
    }
    CertificateChain chain = CertificateChain.of(crt.node(), crt.text());
    Optional<String> problem = chain.problem();
    problem.ifPresent(text -> findings.at(crt.node(), "tls.crt %s", text));
    if (problem.isEmpty() && key.problem().isEmpty()) {
      PrivateKeyMatch match =
          PrivateKeyMatch.of(key.text(), chain.certificates().get(0).getPublicKey());
      match.problem().ifPresent(text -> findings.at(key.node(), "tls.key %s", text));
      if (match == PrivateKeyMatch.UNKNOWN) {
        findings.notEvaluated("tls.key is of a type that cannot be compared with the certificate");
      }
    }
  }
}
