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
import java.util.Optional;

/** A host that an Ingress routes, but not by TLS. */
public final class IngressHostNotCovered implements Rule {
  private static final String CATCH_ALL = "answers for every host, but tls covers only";

  @Override
  public RuleSpec spec() {
    return rule("ingress-host-not-covered")
        .title("An Ingress serves a host that its TLS does not cover")
        .severity(Severity.HIGH)
        .subjects(Kind.INGRESS)
        .rationale(
            """
            TLS in an Ingress is per host: a host that no entry names is served in clear text, or
            with a certificate for another name. A wildcard stands for exactly one label, and a rule
            without host, like the default backend, answers for every name. An entry without hosts
            is for those that the controller chooses, so what only such an entry can cover is
            reported as information.
            """)
        .remediation(
            """
            Name each host of the rules in the hosts of an entry under spec.tls. Give each rule a
            host, and leave the default backend to the controller.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - hosts: ["*.example.com"]
                secretName: shop-tls
              defaultBackend:  # finding: defaultBackend answers for every host, but tls covers \
            only "*.example.com"
                service: {name: shop, port: {number: 80}}
              rules:
              - host: shop.example.com
              - host: example.com  # finding: host "example.com" is not covered by tls: it covers \
            only "*.example.com"
              - http:  # finding: rules[2] answers for every host, but tls covers only \
            "*.example.com"
                  paths: []
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              tls:
              - hosts: [example.com, "*.example.com"]
                secretName: shop-tls
              rules:
              - host: example.com
              - host: shop.example.com
              - host: "*.example.com"
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
    for (Node rule : subject.root().at("spec", "rules").items()) {
      Node host = rule.get("host");
      if (host.isMissing() || (host.is(Value.Type.STRING) && host.text().isEmpty())) {
        report(tls, host, "rules[" + rule.key() + "]", CATCH_ALL, findings);
      } else if (!host.text().isEmpty() && !tls.covers(host.text())) {
        report(
            tls,
            host,
            "host \"" + host.text() + '"',
            "is not covered by tls: it covers only",
            findings);
      }
    }
    boolean beta = subject.apiVersion().endsWith("/v1beta1");
    Node backend = subject.root().at("spec", beta ? "backend" : "defaultBackend");
    if (backend.isPresent()) {
      report(tls, backend, backend.key(), CATCH_ALL, findings);
    }
  }

  private static void report(
      IngressTls tls, Node node, String name, String problem, Findings findings) {
    Optional<Node> open = tls.entryWithoutHosts();
    if (open.isPresent()) {
      findings.at(
          Severity.INFO,
          node,
          "%s has TLS if the controller chooses so: tls[%s] names no hosts",
          name,
          open.get().key());
    } else {
      findings.at(node, "%s %s %s", name, problem, tls.listed());
    }
  }
}
