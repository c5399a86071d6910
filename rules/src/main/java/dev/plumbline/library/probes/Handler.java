package dev.plumbline.library.probes;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A probe or a lifecycle hook of a container.
 *
 * @param node the field that holds it, such as {@code livenessProbe} or {@code preStop}
 */
record Handler(Container container, Node node) {
  static final String STARTUP = "startupProbe";
  static final String LIVENESS = "livenessProbe";
  static final String READINESS = "readinessProbe";

  private static final List<String> ACTIONS = List.of("exec", "httpGet", "tcpSocket", "grpc");

  /** The probes that are written; a probe of a wrong type is left to the schema. */
  static List<Handler> probes(Container container) {
    return Stream.of(STARTUP, LIVENESS, READINESS)
        .map(field -> new Handler(container, container.node().get(field)))
        .filter(Handler::isWritten)
        .toList();
  }

  /** The probes and lifecycle hooks that are written. */
  static List<Handler> probesAndHooks(Container container) {
    return Stream.of(probes(container), hooks(container)).flatMap(List::stream).toList();
  }

  /** The lifecycle hooks that are written; one of a wrong type is left to the schema. */
  static List<Handler> hooks(Container container) {
    return Stream.of("postStart", "preStop")
        .map(field -> new Handler(container, container.node().at("lifecycle", field)))
        .filter(Handler::isWritten)
        .toList();
  }

  boolean isWritten() {
    return node.is(Value.Type.MAP);
  }

  /** An operator for Liberty leaves the word probe out. */
  boolean isReadiness() {
    return node.key().equals(READINESS) || node.key().equals("readiness");
  }

  /** How messages name it. */
  String title() {
    return "%s of container \"%s\"".formatted(node.key(), container.name());
  }

  /** What it is to do; more or less than one action is a mistake. */
  List<Node> actions() {
    return ACTIONS.stream().map(node::get).filter(Node::isPresent).toList();
  }

  /** Why the API server refuses it whatever it does: not every container has such things. */
  Optional<String> refusal(String things) {
    return switch (container.role()) {
      case INIT ->
          Optional.of("an init container has " + things + " only with restartPolicy: Always");
      case EPHEMERAL -> Optional.of("an ephemeral container has none");
      case MAIN, SIDECAR -> Optional.empty();
    };
  }

  /** Reports where there is not exactly one of these actions, which it needs one of. */
  void checkIsOne(List<Node> actions, String needed, Findings findings) {
    if (actions.isEmpty()) {
      findings.at(node, "%s does nothing: it needs one of %s", title(), needed);
    } else if (actions.size() > 1) {
      findings.at(
          node,
          "%s has more than one handler: %s",
          title(),
          actions.stream().map(Node::key).collect(Collectors.joining(", ")));
    }
  }

  /** The names of the ports that its container declares. */
  List<String> declaredPorts() {
    return ports().map(port -> port.get("name").text()).filter(name -> !name.isEmpty()).toList();
  }

  /** The number of the port that an action goes to; a name that is not declared as it stands. */
  String port(Node action) {
    Node port = action.get("port");
    return ports()
        .filter(declared -> port.is(Value.Type.STRING))
        .filter(declared -> declared.get("name").text().equals(port.text()))
        .map(declared -> declared.get("containerPort").scalar())
        .findFirst()
        .filter(number -> !number.isEmpty())
        .orElse(port.scalar());
  }

  /**
   * What it does, the same for the same: with the defaults of the API server, named ports resolved,
   * and headers in order. Empty unless it has exactly one action.
   */
  Optional<List<String>> effect() {
    List<Node> actions = actions();
    return actions.size() == 1 ? Optional.of(effect(actions.get(0))) : Optional.empty();
  }

  private List<String> effect(Node action) {
    List<String> effect = new ArrayList<>(List.of(action.key(), port(action)));
    switch (action.key()) {
      case "exec" -> action.get("command").items().stream().map(Node::scalar).forEach(effect::add);
      case "httpGet" -> {
        String path = action.get("path").text();
        effect.add(action.get("scheme").text().equals("HTTPS") ? "HTTPS" : "HTTP");
        effect.add(action.get("host").text());
        effect.add(path.startsWith("/") ? path : "/" + path);
        headers(action).forEach(effect::add);
      }
      case "tcpSocket" -> effect.add(action.get("host").text());
      default -> effect.add(action.get("service").text());
    }
    return effect;
  }

  private static Stream<String> headers(Node action) {
    record Header(String name, String value) {}
    return action.get("httpHeaders").items().stream()
        .map(h -> new Header(h.get("name").text().toLowerCase(Locale.ROOT), h.get("value").text()))
        .sorted(Comparator.comparing(Header::name))
        .map(header -> header.name() + ": " + header.value());
  }

  private Stream<Node> ports() {
    return container.node().get("ports").items().stream();
  }
}
