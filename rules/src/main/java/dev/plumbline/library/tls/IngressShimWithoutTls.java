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
import java.util.List;
import java.util.stream.Stream;

/** A certificate asked for, but not named. */
public final class IngressShimWithoutTls implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-shim-without-tls")
        .title("An Ingress asks cert-manager for a certificate, but does not say which")
        .severity(Severity.MEDIUM)
        .subjects(Kind.INGRESS)
        .rationale(
            """
            cert-manager issues one certificate for each entry of spec.tls: for its hosts, into its
            secretName. Without either the annotation does nothing.
            """)
        .remediation(
            """
            Write an entry under spec.tls with hosts and with the secretName that cert-manager is to
            write.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                cert-manager.io/cluster-issuer: letsencrypt  # finding: annotation \
            "cert-manager.io/cluster-issuer" issues nothing: spec.tls has no entry
            spec:
              rules:
              - host: shop.example.com
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: cart
              annotations: {cert-manager.io/issuer: letsencrypt}
            spec:
              tls:
              - hosts: [cart.example.com]  # finding: annotation "cert-manager.io/issuer" issues \
            nothing for tls[0]: it has no secretName
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations: {cert-manager.io/cluster-issuer: letsencrypt}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
              rules:
              - host: shop.example.com
            """)
        .reference("https://cert-manager.io/docs/usage/ingress/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    IngressShim.annotation(subject).ifPresent(annotation -> check(subject, annotation, findings));
  }

  private static void check(Resource subject, Node annotation, Findings findings) {
    IngressTls tls = IngressTls.of(subject);
    if (tls.entries().isEmpty()) {
      findings.at(
          annotation, "annotation \"%s\" issues nothing: spec.tls has no entry", annotation.key());
    }
    for (Node entry : tls.entries()) {
      List<String> missing =
          Stream.of("hosts", "secretName").filter(field -> isEmpty(entry.get(field))).toList();
      if (!missing.isEmpty()) {
        findings.at(
            entry.get(missing.get(0)),
            "annotation \"%s\" issues nothing for tls[%s]: it has no %s",
            annotation.key(),
            entry.key(),
            String.join(" and no ", missing));
      }
    }
  }

  private static boolean isEmpty(Node field) {
    return field.items().isEmpty() && field.text().isEmpty();
  }
}
