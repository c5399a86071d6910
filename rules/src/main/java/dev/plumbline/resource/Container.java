package dev.plumbline.resource;

/** A container as its node describes it, in the light of its pod. */
public final class Container {

  /** When a container runs. */
  public enum Role {
    /** With the pod, from start to end. */
    MAIN,
    /** Before the main containers, to its end. */
    INIT,
    /** An init container with {@code restartPolicy: Always}: starts before, runs along. */
    SIDECAR,
    /** Added to a running pod to look at it. */
    EPHEMERAL
  }

  private final String name;
  private final Node node;
  private final Role role;
  private final Node podSpec;

  Container(Node node, Role role, Node podSpec) {
    this(nameOf(node), node, role, podSpec);
  }

  Container(String name, Node node, Role role, Node podSpec) {
    this.name = name;
    this.node = node;
    this.role = role;
    this.podSpec = podSpec;
  }

  public Node node() {
    return node;
  }

  public Role role() {
    return role;
  }

  /** Whether this runs as long as the pod does. */
  public boolean isLongRunning() {
    return role == Role.MAIN || role == Role.SIDECAR;
  }

  /** The name; of a nameless container its index. */
  public String name() {
    return name;
  }

  private static String nameOf(Node node) {
    String name = node.get("name").text();
    return name.isEmpty() ? node.key() : name;
  }

  public Node image() {
    return node.get("image");
  }

  /** An amount, such as {@code resource("limits", "memory")}. */
  public Node resource(String bound, String resource) {
    return node.at("resources", bound, resource);
  }

  /** A field of the container's own security context. */
  public Node security(String... path) {
    return node.get("securityContext").at(path);
  }

  /**
   * A field that both security contexts may set: the container's where it is set, else the pod's;
   * where neither is, the container's.
   */
  public Node effectiveSecurity(String... path) {
    return inheritsSecurity(path) ? podSecurity(path) : security(path);
  }

  /** Whether a field of the pod's security context holds because the container's is not set. */
  public boolean inheritsSecurity(String... path) {
    return security(path).isMissing() && podSecurity(path).isPresent();
  }

  private Node podSecurity(String... path) {
    return podSpec.get("securityContext").at(path);
  }
}
