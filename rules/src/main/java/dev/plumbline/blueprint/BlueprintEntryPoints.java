package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Set;

/** A door that the document does not have. */
public final class BlueprintEntryPoints extends Demand {
  private static final Set<String> OPEN_TYPES = Set.of("NodePort", "LoadBalancer");

  public BlueprintEntryPoints() {
    super("blueprint-entry-points", "entryPoints");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .reads(Kind.SERVICE)
        .title("Something answers outside that is no entry point of the blueprint")
        .rationale(
            """
            The document has one door, where requests are checked and TLS ends. A port of a node or
            host is another one.
            """)
        .remediation(
            """
            Make the Service ClusterIP, and remove the port of the host; or, where the document has
            this door too, name its component in `entryPoints` of the requirement.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, proxy: {}}
              requirements:
              - {id: SHOP-1, title: The proxy is the door, entryPoints: [proxy]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                metadata: {labels: {app: cart}}
                spec:
                  containers:
                  - name: cart
                    ports:
                    - containerPort: 8080
                      hostPort: 8080 # finding: cart opens port 8080 of its host and is no entry point (SHOP-1)
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec:
              type: NodePort # finding: Service default/cart is of type NodePort and leads to no entry point (SHOP-1)
              selector: {app: cart}
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              components: {cart: {}, proxy: {}}
              requirements:
              - {id: SHOP-1, title: The proxy is the door, entryPoints: [proxy]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: proxy}
            spec:
              template:
                metadata: {labels: {app: proxy}}
                spec: {containers: [{name: proxy}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: proxy}
            spec: {type: LoadBalancer, selector: {app: proxy}}
            """)
        .reference(
            "https://kubernetes.io/docs/concepts/services-networking/service/"
                + "#publishing-services-service-types")
        .build();
  }

  @Override
  void hold(Node demand, Requirement requirement, Site site, Breaches breaches) {
    List<Resource> doors =
        Texts.of(demand).stream()
            .flatMap(name -> site.blueprint().componentsOf(name).stream())
            .flatMap(component -> site.workloads(component).stream())
            .toList();
    for (Resource service : site.inventory().all(Kind.SERVICE)) {
      Node type = service.root().at("spec", "type");
      if (OPEN_TYPES.contains(type.text()) && doors.stream().noneMatch(d -> leads(service, d))) {
        breaches.at(
            type, "%s is of type %s and leads to no entry point", service.key(), type.text());
      }
    }
    for (Resource workload : site.workloads()) {
      if (!doors.contains(workload)) {
        workload.get("ports").items().forEach(port -> published(port, workload, breaches));
        Workload.of(workload).longRunningContainers().stream()
            .flatMap(container -> container.node().get("ports").items().stream())
            .forEach(port -> opened(port.get("hostPort"), workload, breaches));
        Node network = Workload.of(workload).spec().get("hostNetwork");
        if (network.isTrue()) {
          breaches.at(network, "%s uses its host's network and is no entry point", workload.name());
        }
      }
    }
  }

  private static boolean leads(Resource service, Resource workload) {
    LabelSelector selector = LabelSelector.ofLabels(service.root().at("spec", "selector"));
    return !selector.isEmpty()
        && service.namespace().equals(workload.namespace())
        && PodLabels.of(Workload.of(workload)).selectedBy(selector) != PodLabels.Selected.NONE;
  }

  /** A port of a Compose service, but one that only the host itself reaches. */
  private static void published(Node port, Resource service, Breaches breaches) {
    String address = port.get("host_ip").text() + port.text();
    if (service.kind().equals(Kind.COMPOSE_SERVICE)
        && !address.startsWith("127.")
        && !address.startsWith("[::1]")) {
      Node written = port.get("published").isPresent() ? port.get("published") : port;
      breaches.at(
          written,
          "%s publishes %s at its host and is no entry point",
          service.name(),
          written.is(Value.Type.MAP) ? "a port" : written.scalar());
    }
  }

  private static void opened(Node port, Resource workload, Breaches breaches) {
    if (port.integer().orElse(0) > 0) {
      breaches.at(
          port,
          "%s opens port %s of its host and is no entry point",
          workload.name(),
          port.scalar());
    }
  }
}
