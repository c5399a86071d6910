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
import java.util.HashSet;
import java.util.Set;

/** One host, with TLS by one Ingress and without by another. */
public final class IngressHostConflict implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-host-conflict")
        .title("Two Ingresses serve the same host, one of them without TLS")
        .severity(Severity.HIGH)
        .subjects(Kind.INGRESS)
        .reads(Kind.INGRESS, TlsKinds.INGRESS_CLASS)
        .rationale(
            """
            Controllers merge the Ingresses of a host or let one of them win, each in its own way. A
            host that one Ingress serves with TLS and another without may answer in clear text,
            although the first looks right. Ingresses of every namespace are compared, but only
            those of the input: one elsewhere may conflict unseen.
            """)
        .remediation(
            """
            Give the host the same tls entry in each Ingress that serves it, or serve it from one.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
              rules:
              - host: shop.example.com
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: legacy, namespace: old}
            spec:
              rules:
              - host: shop.example.com  # finding: host "shop.example.com" has no TLS here, but \
            has it in Ingress web/shop (test.yaml:9)
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
              rules:
              - host: shop.example.com
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: legacy, namespace: old}
            spec:
              tls:
              - hosts: [legacy.example.com]
                secretName: legacy-tls
              rules:
              - host: legacy.example.com
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/ingress/#tls")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (TlsOutsideSpec.holds(subject, inventory)) {
      return;
    }
    IngressTls tls = IngressTls.of(subject);
    Set<String> seen = new HashSet<>();
    for (Node host : IngressTls.ruleHosts(subject)) {
      if (tls.mayCover(host.text()) || !seen.add(IngressTls.lowerCase(host.text()))) {
        continue;
      }
      TlsHosts.in(inventory)
          .elsewhere(host.text(), subject)
          .ifPresent(
              other ->
                  findings.at(
                      host, "host \"%s\" has no TLS here, but has it in %s", host.text(), other));
    }
  }
}
