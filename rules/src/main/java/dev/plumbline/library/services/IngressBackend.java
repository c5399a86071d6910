package dev.plumbline.library.services;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an Ingress leads.
 *
 * @param service the name of a Service
 * @param port the number or the name of one of its ports
 */
record IngressBackend(Node service, Node port) {
  /** Written instead of a port, it names an annotation that says what to do. */
  private static final String AN_ANNOTATION = "use-annotation";

  /** Those that are Services. */
  static List<IngressBackend> of(Resource ingress) {
    return written(ingress)
        .map(backend -> isOfToday(ingress) ? ofToday(backend) : ofOld(backend))
        .filter(backend -> !backend.service.text().isEmpty())
        .filter(backend -> !backend.port.text().equals(AN_ANNOTATION))
        .toList();
  }

  /** Those that name nothing in a field that the version of the API has. */
  static List<Node> empty(Resource ingress) {
    return written(ingress)
        .filter(backend -> isOfToday(ingress) && backend.is(Value.Type.MAP))
        .filter(
            backend -> backend.get("service").isMissing() && backend.get("resource").isMissing())
        .toList();
  }

  private static boolean isOfToday(Resource ingress) {
    return ingress.apiVersion().equals("networking.k8s.io/v1");
  }

  private static Stream<Node> written(Resource ingress) {
    Node spec = ingress.get("spec");
    return Stream.concat(
        Stream.of(spec.get(isOfToday(ingress) ? "defaultBackend" : "backend")),
        spec.get("rules").items().stream()
            .flatMap(rule -> rule.at("http", "paths").items().stream())
            .map(path -> path.get("backend")));
  }

  private static IngressBackend ofToday(Node backend) {
    Node service = backend.get("service");
    Node name = service.at("port", "name");
    return new IngressBackend(
        service.get("name"), name.text().isEmpty() ? service.at("port", "number") : name);
  }

  private static IngressBackend ofOld(Node backend) {
    return new IngressBackend(backend.get("serviceName"), backend.get("servicePort"));
  }

  /** Whether the Service has that port; what is no port at all is left to the schema. */
  boolean isServedBy(Resource service) {
    Node spec = service.get("spec");
    boolean elsewhere = spec.get("type").text().equals("ExternalName");
    return elsewhere
        || !(port.is(Value.Type.STRING) || port.integer().isPresent())
        || spec.get("ports").items().stream().anyMatch(this::isPort);
  }

  private boolean isPort(Node declared) {
    boolean number = port.scalar().chars().allMatch(c -> c >= '0' && c <= '9');
    return declared.get(number ? "port" : "name").scalar().equals(port.scalar());
  }

  /** The port as people write it. */
  String portText() {
    return port.is(Value.Type.STRING) ? '"' + port.text() + '"' : port.scalar();
  }

  /** The ports that a Service has. */
  static String ports(Resource service) {
    String ports =
        service.root().at("spec", "ports").items().stream()
            .map(IngressBackend::title)
            .collect(Collectors.joining(", "));
    return ports.isEmpty() ? "none" : ports;
  }

  private static String title(Node port) {
    String name = port.get("name").text();
    String number = port.get("port").scalar();
    return name.isEmpty() ? number : name + " (" + number + ")";
  }
}
