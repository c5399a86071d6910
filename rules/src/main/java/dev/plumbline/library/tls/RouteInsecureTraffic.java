package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** TLS, and clear text beside it, in a Route. */
public final class RouteInsecureTraffic implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("route-insecure-traffic")
        .title("A Route with TLS serves in clear text too")
        .severity(Severity.MEDIUM)
        .subjects(TlsKinds.ROUTE)
        .rationale(
            """
            Allow serves the same pages on port 80, in clear text. Redirect sends visitors on, and
            None, which is the default, does not answer there.
            """)
        .remediation(
            """
            Write insecureEdgeTerminationPolicy: Redirect, or None.
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
                insecureEdgeTerminationPolicy: Allow  # finding: insecureEdgeTerminationPolicy is \
            Allow: port 80 answers in clear text
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
    Node policy = tls.get("insecureEdgeTerminationPolicy");
    if (policy.text().equals("Allow")) {
      findings.at(policy, "insecureEdgeTerminationPolicy is Allow: port 80 answers in clear text");
    }
  }
}
