package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** An Ingress that answers in clear text. */
public final class IngressWithoutTls implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-without-tls")
        .title("An Ingress has no TLS")
        .severity(Severity.HIGH)
        .subjects(Kind.INGRESS)
        .reads(TlsKinds.INGRESS_CLASS)
        .rationale(
            """
            An Ingress is where traffic enters from outside. Without TLS everybody on the way can
            read and change it, passwords and session cookies included; that is why this is high. A
            list that is empty, or whose entries name neither hosts nor a secret, is not TLS either:
            it presents no certificate, or the controller's own for every host. Annotations by which
            a load balancer has its certificate, such as certificate-arn of an ALB, are TLS.
            """)
        .remediation(
            """
            Write an entry under spec.tls with the hosts of the rules and the secretName of a Secret
            with their certificate.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:  # finding: tls is not set: every host of this Ingress is served in clear text
              rules:
              - host: shop.example.com
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: cart}
            spec:
              tls: []  # finding: tls is an empty list: every host of this Ingress is served in \
            clear text
              rules:
              - host: cart.example.com
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: pay}
            spec:
              tls:  # finding: tls names neither hosts nor a secret: every host gets the default \
            certificate of the controller
              - {}
              rules:
              - host: pay.example.com
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
    if (tls.saysNothing() && !TlsOutsideSpec.holds(subject, inventory)) {
      findings.at(tls.node(), "%s", message(tls));
    }
  }

  private static String message(IngressTls tls) {
    if (!tls.entries().isEmpty()) {
      return "tls names neither hosts nor a secret:"
          + " every host gets the default certificate of the controller";
    }
    return "tls is " + state(tls.node()) + ": every host of this Ingress is served in clear text";
  }

  private static String state(Node tls) {
    if (tls.isMissing()) {
      return tls.isNull() ? "null, as if it were not set" : "not set";
    }
    return tls.is(Value.Type.LIST) ? "an empty list" : "not a list";
  }
}
