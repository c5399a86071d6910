package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reports.Wire.End;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of a connection that are drawn alike.
 *
 * @param style how, which is also the word for it
 * @param mark what stands before the ports, for those who do not see the style; may be empty
 */
record Line(Endpoint source, Endpoint destination, String style, String mark, PortSet ports) {
  static final String ALLOWED = "allowed";
  static final String UNKNOWN = "unknown";
  static final String BLOCKED = "documented-but-blocked";
  private static final String DENIED = "denied";

  /** A line for what is allowed, another for what is unknown or denied. */
  static List<Line> of(List<Connection> connections) {
    List<Line> lines = new ArrayList<>();
    for (Connection one : connections) {
      lines.add(new Line(one.source(), one.destination(), ALLOWED, "", one.allowed()));
      lines.add(new Line(one.source(), one.destination(), UNKNOWN, "", one.unknown()));
      lines.add(new Line(one.source(), one.destination(), DENIED, "", one.denied()));
    }
    return lines.stream().filter(line -> !line.ports.isEmpty()).toList();
  }

  boolean isDenied() {
    return style.equals(DENIED);
  }

  End from() {
    return End.source(source);
  }

  End to() {
    return End.destination(destination);
  }

  /** As in {@code allowed: shop/web[Deployment] -> shop/cart[Deployment] TCP 8080}. */
  @Override
  public String toString() {
    return "%s: %s -> %s %s"
        .formatted(style.replace('-', ' '), Places.name(source), Places.name(destination), ports);
  }
}
