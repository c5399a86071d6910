package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** TLS, and clear text beside it. */
public final class PlainHttpOpen implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("plain-http-open")
        .title("An Ingress with TLS answers in clear text too")
        .severity(Severity.MEDIUM)
        .subjects(Kind.INGRESS)
        .reads(Kind.INGRESS, TlsKinds.INGRESS_CLASS, TlsKinds.FRONTEND_CONFIG)
        .rationale(
            """
            Whoever types a host without a scheme, or follows an old link, comes by port 80. What
            happens there is up to the controller: ingress-nginx redirects hosts with TLS by
            default, Google's and AWS's load balancers do not, Traefik serves what its entry points
            are configured for. Of other controllers it is not known here.
            """)
        .remediation(
            """
            Close port 80 or redirect it, in the way of the controller: leave ssl-redirect of
            ingress-nginx alone; set kubernetes.io/ingress.allow-http to "false" for GCE, ssl-redirect
            to "443" for an ALB, router.entrypoints to websecure for Traefik.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                nginx.ingress.kubernetes.io/ssl-redirect: "false"  # finding: port 80 answers in \
            clear text: ssl-redirect is "false"
            spec:
              ingressClassName: nginx
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                kubernetes.io/ingress.class: gce
                kubernetes.io/ingress.allow-http: "false"
            spec:
              tls:
              - hosts: [shop.example.com]
                secretName: shop-tls
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (IngressTls.of(subject).saysNothing() && !TlsOutsideSpec.holds(subject, inventory)) {
      return;
    }
    PlainHttp http = PlainHttp.of(subject, inventory);
    if (http.answer() == PlainHttp.Answer.OPEN) {
      findings.at(http.node(), "port 80 answers in clear text: %s", http.why());
    } else if (http.answer() == PlainHttp.Answer.UNKNOWN) {
      findings.notEvaluated(
          Severity.LOW, "whether port 80 answers in clear text is not known: %s", http.why());
    }
  }
}
