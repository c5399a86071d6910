package dev.plumbline.reach;

import java.util.Comparator;

/** Ports of a connection about which a change decides otherwise. */
public record Edge(
    Endpoint source, Endpoint destination, PortRange ports, Verdict before, Verdict after)
    implements Comparable<Edge> {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::source, Endpoint.ORDER)
          .thenComparing(Edge::destination, Endpoint.ORDER)
          .thenComparing(Edge::ports)
          .thenComparing(Edge::before)
          .thenComparing(Edge::after);

  /** The same of the change made the other way round. */
  Edge reversed() {
    return new Edge(source, destination, ports, after, before);
  }

  Edge withSource(Endpoint other) {
    return new Edge(other, destination, ports, before, after);
  }

  Edge withDestination(Endpoint other) {
    return new Edge(source, other, ports, before, after);
  }

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code shop/web[Deployment] -> shop/cart[Deployment] TCP 8080}. */
  @Override
  public String toString() {
    return source + " -> " + destination + " " + ports;
  }
}
