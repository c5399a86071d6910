package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A Route that answers in clear text. */
public final class RouteWithoutTls implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("route-without-tls")
        .title("A Route of OpenShift has no TLS")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.ROUTE)
        .rationale(
            """
            A Route without tls is served in clear text, to everybody on the way between a browser
            and the router.
            """)
        .remediation(
            """
            Write tls with a termination: edge, reencrypt or passthrough.
            """)
        .bad(
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: shop}
            spec:  # finding: tls is not set: host "shop.example.com" is served in clear text
              host: shop.example.com
              to: {kind: Service, name: shop}
            """)
        .good(
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: shop}
            spec:
              host: shop.example.com
              to: {kind: Service, name: shop}
              tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}
            """)
        .reference(
            "https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/ingress_and_load_balancing/configuring-routes")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node tls = subject.root().at("spec", "tls");
    String host = subject.root().at("spec", "host").text();
    if (tls.get("termination").text().isEmpty()) {
      findings.at(
          tls.isPresent() ? tls.get("termination") : tls,
          "%s: %s is served in clear text",
          tls.isPresent() ? "tls has no termination" : "tls is not set",
          host.isEmpty() ? "the host that OpenShift generates" : "host \"" + host + "\"");
    }
  }
}
