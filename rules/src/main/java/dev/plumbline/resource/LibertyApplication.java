package dev.plumbline.resource;

import dev.plumbline.resource.Container.Role;
import dev.plumbline.resource.PodTemplate.Maker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The custom resource of the operators for Open Liberty, WebSphere Liberty and their sibling for
 * any runtime. Its spec is half a pod's and half a container's; the operators fill in a restricted
 * security context, and a health endpoint in a probe that names no action.
 */
final class LibertyApplication {
  private static final Set<Kind> KINDS =
      Set.of(
          new Kind("apps.openliberty.io", "OpenLibertyApplication"),
          new Kind("liberty.websphere.ibm.com", "WebSphereLibertyApplication"),
          new Kind("rc.app.stacks", "RuntimeComponent"));

  /** What the operators call the container of the application. */
  private static final String NAME = "app";

  private static final int TLS_PORT = 9443;
  private static final List<String> ACTIONS = List.of("exec", "httpGet", "tcpSocket", "grpc");

  private LibertyApplication() {}

  static boolean isKind(Kind kind) {
    return KINDS.contains(kind);
  }

  static List<PodTemplate> templates(Node root) {
    Node spec = root.get("spec");
    Node pod =
        spec.showing(
            Map.of(
                "containers", spec.get("sidecarContainers"),
                "resources", spec.at("pod", "resources"),
                "securityContext", spec.at("pod", "securityContext")));
    Node container =
        spec.showing(
            Map.of(
                "image", spec.get("applicationImage"),
                "imagePullPolicy", spec.get("pullPolicy"),
                "livenessProbe", spec.at("probes", "liveness"),
                "readinessProbe", spec.at("probes", "readiness"),
                "startupProbe", spec.at("probes", "startup")));
    Container application = new Container(NAME, container, Role.MAIN, pod);
    return spec.get("applicationImage").isPresent()
        ? List.of(new PodTemplate(root.get("metadata"), pod, List.of(application), Maker.OPERATOR))
        : List.of();
  }

  /** The object as its operator understands it. */
  static Node withDefaults(Node root) {
    Value written = root.value();
    Node spec = root.get("spec");
    if (written == null || !spec.is(Value.Type.MAP)) {
      return root;
    }
    Map<String, Object> probes = new HashMap<>();
    addProbe(probes, spec, "startup", "/health/started");
    addProbe(probes, spec, "liveness", "/health/live");
    addProbe(probes, spec, "readiness", "/health/ready");
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("securityContext", security(spec));
    if (!probes.isEmpty()) {
      defaults.put("probes", probes);
    }
    return Node.root(root.location().file(), Defaults.fill(written, Map.of("spec", defaults)));
  }

  private static Map<String, Object> security(Node spec) {
    Map<String, Object> security = new HashMap<>();
    security.put("allowPrivilegeEscalation", false);
    security.put("runAsNonRoot", true);
    if (spec.at("securityContext", "capabilities").isMissing()) {
      security.put("capabilities", Map.of("drop", List.of("ALL")));
    }
    return security;
  }

  private static void addProbe(Map<String, Object> probes, Node spec, String name, String path) {
    Node probe = spec.at("probes", name);
    if (!probe.is(Value.Type.MAP) || ACTIONS.stream().anyMatch(a -> probe.get(a).isPresent())) {
      return;
    }
    long port = spec.at("service", "port").integer().orElse(TLS_PORT);
    String scheme = spec.get("manageTLS").isFalse() ? "HTTP" : "HTTPS";
    probes.put(name, Map.of("httpGet", Map.of("path", path, "port", port, "scheme", scheme)));
  }
}
