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

/** TLS with whatever certificate the controller has. */
public final class IngressTlsWithoutSecret implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-tls-without-secret")
        .title("TLS of an Ingress names no certificate")
        .severity(Severity.MEDIUM)
        .subjects(Kind.INGRESS)
        .rationale(
            """
            Without secretName the manifest does not say which certificate visitors see: most
            controllers present their default, often self-signed one, and some pass the connection
            through by its name. Neither can be told from here.
            """)
        .remediation(
            """
            Write secretName: the Secret of type kubernetes.io/tls, in the namespace of the Ingress,
            with the certificate of these hosts.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - hosts: [shop.example.com]  # finding: tls[0] names no secret: which certificate \
            its hosts present is up to the controller
              rules:
              - host: shop.example.com
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
              rules:
              - host: shop.example.com
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/ingress/#tls")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    IngressTls tls = IngressTls.of(subject);
    if (tls.saysNothing()) {
      return;
    }
    for (Node entry : tls.entries()) {
      if (!IngressTls.hasSecret(entry)) {
        findings.at(
            entry.get("secretName"),
            "tls[%s] names no secret: which certificate its hosts present is up to the controller",
            entry.key());
      }
    }
  }
}
