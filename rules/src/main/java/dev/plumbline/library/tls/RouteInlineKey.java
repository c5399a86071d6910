package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A private key in plain sight. */
public final class RouteInlineKey implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("route-inline-key")
        .title("A Route of OpenShift contains a private key")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.ROUTE)
        .rationale(
            """
            Whoever may read the Route, or the repository it is in, can pose as the host. Routes are
            not protected as Secrets are, and a key that was once committed is to be replaced.
            """)
        .remediation(
            """
            Remove key and certificate, revoke the certificate, and name a Secret of type
            kubernetes.io/tls in tls.externalCertificate.
            """)
        .bad(
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: shop}
            spec:
              host: shop.example.com
              tls:
                termination: edge
                key: (a private key in PEM)  # finding: tls.key holds a private key in the Route \
            itself
            """)
        .good(
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: shop}
            spec:
              host: shop.example.com
              to: {kind: Service, name: shop}
              tls: {termination: edge, externalCertificate: {name: shop-tls}}
            """)
        .reference(
            "https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/ingress_and_load_balancing/configuring-routes")
        .control(Nsa.SECRETS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node tls = subject.root().at("spec", "tls");
    Node key = tls.get("key");
    if (!key.text().isBlank()) {
      findings.at(key, "tls.key holds a private key in the Route itself");
    }
  }
}
