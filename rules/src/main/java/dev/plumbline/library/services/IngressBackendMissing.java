package dev.plumbline.library.services;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Absence;
import dev.plumbline.library.model.CustomWorkloads;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** An Ingress that leads to no Service. */
public final class IngressBackendMissing implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("ingress-backend-missing")
        .title("An Ingress leads to a Service, or to a port of one, that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.INGRESS)
        .reads(CustomWorkloads.reads())
        .rationale(
            """
            The API server takes whatever name and port a backend has. Where no Service of the
            namespace has that name, or the Service has no such port, every request to the path is
            answered with an error.
            """)
        .remediation(
            """
            Write the name of a Service in the namespace of the Ingress and one of the Service's own
            ports, by number or by name; the ports of its pods do not count.
            """)
        .bad(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: shop}
            spec:
              defaultBackend:
                service:
                  name: shop  # finding: namespace "shop" has no Service "shop"
                  port: {number: 80}
              rules:
              - http:
                  paths:
                  - path: /cart
                    pathType: Prefix
                    backend:
                      service:
                        name: cart
                        port:
                          number: 8080  # finding: Service "cart" has no port 8080: it has http (80)
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              ports:
              - {name: http, port: 80, targetPort: 8080}
            """)
        .good(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: shop}
            spec:
              defaultBackend:
                service:
                  name: cart
                  port: {name: http}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec:
              ports:
              - {name: http, port: 80, targetPort: 8080}
            """)
        .reference("https://kubernetes.io/docs/concepts/services-networking/ingress/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node backend : IngressBackend.empty(subject)) {
      boolean old = backend.get("serviceName").isPresent();
      findings.at(
          backend.get("service"),
          "the backend names neither a service nor a resource%s",
          old ? ": serviceName is no field of networking.k8s.io/v1" : "");
    }
    for (IngressBackend backend : IngressBackend.of(subject)) {
      String name = backend.service().text();
      Optional<Resource> service =
          inventory.find(new ResourceKey(Kind.SERVICE, subject.namespace(), name));
      if (service.isPresent()) {
        checkPort(backend, service.get(), findings);
      } else {
        checkAbsence(backend.service(), subject, inventory, findings);
      }
    }
  }

  private static void checkAbsence(
      Node name, Resource subject, Inventory inventory, Findings findings) {
    Optional<Resource> maker = CustomWorkloads.in(subject.namespace(), inventory);
    if (maker.isPresent() && !inventory.isOpen()) {
      findings.notEvaluated(
          "there is no Service \"%s\", but %s \"%s\" may make it",
          name.text(), maker.get().kind().name(), maker.get().name());
    } else {
      Absence.report(name, Kind.SERVICE, "", subject, inventory, findings);
    }
  }

  private static void checkPort(IngressBackend backend, Resource service, Findings findings) {
    if (!backend.isServedBy(service)) {
      findings.at(
          backend.port(),
          "Service \"%s\" has no port %s: it has %s",
          service.name(),
          backend.portText(),
          IngressBackend.ports(service));
    }
  }
}
