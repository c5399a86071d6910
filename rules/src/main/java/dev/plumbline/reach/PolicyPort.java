package dev.plumbline.reach;

import dev.plumbline.resource.Node;

/** One entry of {@code ports}: pod ports, never those of a Service. */
public record PolicyPort(Node node) {
  private static final long LAST_PORT = 65535;

  public Node port() {
    return node.get("port");
  }

  public Node endPort() {
    return node.get("endPort");
  }

  /** Whether it names no port, or a range that leaves none out. */
  public boolean isEveryPort() {
    return port().isMissing()
        || (port().integer().orElse(LAST_PORT) <= 1 && endPort().integer().orElse(0) >= LAST_PORT);
  }

  public boolean isDns() {
    return port().integer().orElse(0) == 53 && endPort().isMissing();
  }

  /** As people write it: {@code TCP 8080}, {@code every UDP port}. */
  @Override
  public String toString() {
    String protocol = node.get("protocol").text();
    String named = protocol.isEmpty() ? "TCP" : protocol;
    if (isEveryPort()) {
      return "every " + named + " port";
    }
    String end = endPort().scalar();
    return named + " " + port().scalar() + (end.isEmpty() ? "" : "-" + end);
  }
}
