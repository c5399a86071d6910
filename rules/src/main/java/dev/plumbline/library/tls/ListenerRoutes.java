package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which routes a listener of a Gateway serves. */
final class ListenerRoutes {
  private static final String GROUP = "gateway.networking.k8s.io";

  private ListenerRoutes() {}

  /** The routes that answer by HTTP, in the order of their keys. */
  private static List<Resource> of(GatewayListener listener, Inventory inventory) {
    return inventory.all(TlsKinds.HTTP_ROUTE, TlsKinds.GRPC_ROUTE).stream()
        .filter(route -> isAdmitted(route, listener))
        .filter(route -> parents(route).anyMatch(parent -> names(parent, route, listener)))
        .filter(route -> intersects(route, listener.hostname()))
        .sorted(Comparator.comparing(Resource::key))
        .toList();
  }

  private static Stream<Node> parents(Resource route) {
    return route.root().at("spec", "parentRefs").items().stream();
  }

  /** Without more said, routes of the Gateway's own namespace are. */
  private static boolean isAdmitted(Resource route, GatewayListener listener) {
    String from = listener.node().at("allowedRoutes", "namespaces", "from").text();
    return from.equals("All")
        || from.equals("Selector")
        || route.namespace().equals(listener.gateway().namespace());
  }

  private static boolean names(Node parent, Resource route, GatewayListener listener) {
    Node port = parent.get("port");
    return isOr(parent.get("group"), GROUP, GROUP)
        && isOr(parent.get("kind"), "Gateway", "Gateway")
        && parent.get("name").text().equals(listener.gateway().name())
        && isOr(parent.get("namespace"), route.namespace(), listener.gateway().namespace())
        && isOr(parent.get("sectionName"), listener.name(), listener.name())
        && (port.isMissing() || port.scalar().equals(listener.node().get("port").scalar()));
  }

  private static boolean isOr(Node field, String absent, String expected) {
    return (field.isMissing() ? absent : field.text()).equals(expected);
  }

  private static boolean intersects(Resource route, String hostname) {
    List<Node> hostnames = route.root().at("spec", "hostnames").items();
    return hostnames.isEmpty()
        || hostname.isEmpty()
        || hostnames.stream().anyMatch(host -> intersect(host.text(), hostname));
  }

  /** A wildcard stands for one label or more here, unlike in a certificate. */
  private static boolean intersect(String one, String other) {
    String first = IngressTls.lowerCase(one);
    String second = IngressTls.lowerCase(other);
    return first.equals(second) || matches(first, second) || matches(second, first);
  }

  private static boolean matches(String wildcard, String host) {
    return wildcard.startsWith("*.") && host.endsWith(wildcard.substring(1));
  }

  /** Whether every rule of the route does nothing but redirect to HTTPS. */
  private static boolean redirects(Resource route) {
    return route.kind().equals(TlsKinds.HTTP_ROUTE)
        && route.root().at("spec", "rules").items().stream().allMatch(ListenerRoutes::isRedirect);
  }

  private static boolean isRedirect(Node rule) {
    return rule.get("filters").items().stream()
        .filter(filter -> filter.get("type").text().equals("RequestRedirect"))
        .anyMatch(filter -> filter.at("requestRedirect", "scheme").text().equals("https"));
  }

  /** Reports a listener of protocol HTTP whose routes do more than redirect. */
  static void checkClearText(GatewayListener listener, Inventory inventory, Findings findings) {
    Optional<Resource> served =
        of(listener, inventory).stream().filter(route -> !redirects(route)).findFirst();
    if (served.isPresent()) {
      findings.at(
          listener.node().get("protocol"),
          "listener \"%s\" serves %s in clear text",
          listener.name(),
          served.get().key());
    } else if (inventory.isOpen()) {
      findings.notEvaluated(
          Severity.LOW,
          "listener \"%s\" may serve routes in clear text that are declared elsewhere",
          listener.name());
    }
  }
}
