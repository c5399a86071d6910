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

/** A Service that answers the world in clear text. */
public final class PlainHttpService implements Rule {
  private static final long HTTP = 80;
  private static final long HTTPS = 443;

  @Override
  public RuleSpec spec() {
    return rule("plain-http-service")
        .title("A Service is reachable from outside by HTTP in clear text")
        .severity(Severity.MEDIUM)
        .subjects(Kind.SERVICE)
        .rationale(
            """
            A load balancer on port 80 without a certificate carries passwords and cookies for
            everybody on the way to read. Behind a node port, or a balancer inside the company
            network, this is low. Beside port 443 it may be a redirect, which is not known from here.
            """)
        .remediation(
            """
            Put an Ingress or a Gateway with TLS before it, or give the load balancer a certificate
            by the annotation of the cloud.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              type: LoadBalancer
              ports:
              - port: 80  # finding: port 80 of a LoadBalancer is reachable in clear text
                targetPort: 8080
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: shop
              annotations:
                service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:region:id
            spec:
              type: LoadBalancer
              ports: [{port: 80, targetPort: 8080}]
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    String type = subject.root().at("spec", "type").text();
    if (!type.equals("LoadBalancer") && !type.equals("NodePort")) {
      return;
    }
    List<Node> ports = subject.root().at("spec", "ports").items();
    boolean https = ports.stream().anyMatch(port -> port.get("port").integer().orElse(0) == HTTPS);
    Severity severity =
        type.equals("NodePort") || CloudBalancer.isInternal(subject)
            ? Severity.LOW
            : Severity.MEDIUM;
    for (Node port : ports) {
      if (!isHttp(port) || CloudBalancer.encrypts(subject, port)) {
        continue;
      }
      if (https) {
        findings.notEvaluated(
            Severity.INFO, "whether port 80 beside 443 only redirects is not known");
      } else {
        findings.at(severity, port.get("port"), "port 80 of a %s is reachable in clear text", type);
      }
    }
  }

  private static boolean isHttp(Node port) {
    String protocol = port.get("protocol").text();
    return port.get("port").integer().orElse(0) == HTTP
        && (protocol.isEmpty() || protocol.equals("TCP"));
  }
}
