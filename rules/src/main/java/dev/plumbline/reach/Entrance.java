package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way from outside to the pods of a Service.
 *
 * @param through the object that opens it
 * @param port the number or name of the Service's port; missing for every port
 * @param byController whether a program in between makes the connection
 */
record Entrance(Resource through, Resource service, Node port, boolean byController) {
  private static final Kind ROUTE = new Kind("route.openshift.io", "Route");
  private static final List<Kind> GATEWAY_ROUTES =
      Stream.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute")
          .map(name -> new Kind("gateway.networking.k8s.io", name))
          .toList();
  private static final Set<String> OPEN_TYPES = Set.of("NodePort", "LoadBalancer");

  static List<Entrance> of(Inventory inventory) {
    List<Entrance> entrances = new ArrayList<>();
    for (Resource service : inventory.all(Kind.SERVICE)) {
      Node spec = service.get("spec");
      if (OPEN_TYPES.contains(spec.get("type").text())
          || !spec.get("externalIPs").items().isEmpty()) {
        entrances.add(new Entrance(service, service, spec.get("everyPort"), false));
      }
    }
    for (Resource ingress : inventory.all(Kind.INGRESS)) {
      backends(ingress).forEach(backend -> ofIngress(ingress, backend, inventory, entrances));
    }
    for (Kind kind : GATEWAY_ROUTES) {
      for (Resource route : inventory.all(kind)) {
        for (Node rule : route.root().at("spec", "rules").items()) {
          for (Node to : rule.get("backendRefs").items()) {
            add(route, namespace(to, route), to.get("name"), to.get("port"), inventory, entrances);
          }
        }
      }
    }
    for (Resource route : inventory.all(ROUTE)) {
      Node spec = route.get("spec");
      Node port = spec.at("port", "targetPort");
      Stream.concat(Stream.of(spec.get("to")), spec.get("alternateBackends").items().stream())
          .forEach(to -> add(route, route.namespace(), to.get("name"), port, inventory, entrances));
    }
    return entrances;
  }

  private static List<Node> backends(Resource ingress) {
    Node spec = ingress.get("spec");
    List<Node> backends = new ArrayList<>(List.of(spec.get("defaultBackend"), spec.get("backend")));
    for (Node rule : spec.get("rules").items()) {
      for (Node path : rule.at("http", "paths").items()) {
        backends.add(path.get("backend"));
      }
    }
    return backends;
  }

  /** In today's form, or in that of {@code v1beta1}. */
  private static void ofIngress(
      Resource ingress, Node backend, Inventory inventory, List<Entrance> entrances) {
    Node service = backend.get("service");
    Node number = service.at("port", "number");
    Node port = number.isPresent() ? number : service.at("port", "name");
    String namespace = ingress.namespace();
    add(ingress, namespace, service.get("name"), port, inventory, entrances);
    add(
        ingress,
        namespace,
        backend.get("serviceName"),
        backend.get("servicePort"),
        inventory,
        entrances);
  }

  private static String namespace(Node reference, Resource route) {
    String written = reference.get("namespace").text();
    return written.isEmpty() ? route.namespace() : written;
  }

  private static void add(
      Resource through,
      String namespace,
      Node name,
      Node port,
      Inventory inventory,
      List<Entrance> entrances) {
    Optional<Resource> service =
        inventory.find(new ResourceKey(Kind.SERVICE, namespace, name.text()));
    service.ifPresent(found -> entrances.add(new Entrance(through, found, port, true)));
  }

  /** Whether nodes put their own address in place of the client's. */
  boolean rewritesSource() {
    return !byController
        && !service.root().at("spec", "externalTrafficPolicy").text().equals("Local");
  }

  /** The ports of those pods to which it leads. */
  PortSet portsAt(Pods pods) {
    PortSet ports = PortSet.NONE;
    for (Node entry : service.root().at("spec", "ports").items()) {
      if (leadsTo(entry)) {
        Node written = entry.get("targetPort");
        Node target = written.isPresent() ? written : entry.get("port");
        RulePorts meant =
            Protocol.of(entry.get("protocol").text())
                .map(protocol -> ports(target, protocol))
                .orElse(RulePorts.of(PortSet.NONE));
        NamedPorts names = NamedPorts.of(pods.workload(), meant.named().keySet());
        ports = ports.or(meant.at(names).allowed());
      }
    }
    return ports;
  }

  private boolean leadsTo(Node entry) {
    return port.isMissing()
        || Stream.of("port", "name", "targetPort")
            .map(field -> entry.get(field).scalar())
            .anyMatch(port.scalar()::equals);
  }

  private static RulePorts ports(Node target, Protocol protocol) {
    return target.text().isEmpty()
        ? RulePorts.range(protocol, target.integer(), target.integer())
        : RulePorts.named(target.text(), PortSet.every(protocol));
  }
}
