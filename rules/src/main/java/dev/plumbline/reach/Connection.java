package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one endpoint may do to another: of the ports that somebody speaks of where there are such,
 * else of all.
 *
 * @param allowed the ports it may connect to
 * @param unknown those of which nobody can say
 * @param denied those it may not connect to
 */
public record Connection(
    Endpoint source, Endpoint destination, PortSet allowed, PortSet unknown, PortSet denied)
    implements Comparable<Connection> {
  private static final Comparator<Connection> ORDER =
      Comparator.comparing(Connection::source, Endpoint.ORDER)
          .thenComparing(Connection::destination, Endpoint.ORDER);

  /**
   * Every connection between different pods, from pods to the internet, and from outside to the
   * pods that a Service, Ingress or route exposes; in ascending order. Most addresses together are
   * the internet.
   */
  public static List<Connection> of(Inventory inventory) {
    return among(inventory.derive(Reachability.class, Reachability::of).pods(), inventory);
  }

  /** As {@link #of}, between some of the pods only. */
  public static List<Connection> among(Collection<Pods> pods, Inventory inventory) {
    Reachability reachability = inventory.derive(Reachability.class, Reachability::of);
    Set<Pods> some = new HashSet<>(pods);
    List<Connection> connections = new ArrayList<>();
    fromOutside(inventory).stream()
        .filter(connection -> some.contains(connection.destination()))
        .forEach(connections::add);
    for (Pods destination : pods) {
      PortSet listening = ListeningPorts.of(destination, inventory);
      PortSet ports = listening.isEmpty() ? PortSet.ALL : listening;
      for (Pods source : pods) {
        if (!source.equals(destination)) {
          connections.add(of(source, destination, reachability, ports));
        }
      }
    }
    for (Pods source : pods) {
      connections.add(of(source, Addresses.IPV4, reachability, PortSet.ALL));
    }
    return connections.stream().sorted().toList();
  }

  private static List<Connection> fromOutside(Inventory inventory) {
    Map<Pods, List<Exposure>> byDestination = new TreeMap<>();
    for (Exposure exposure : inventory.derive(Exposure.All.class, Exposure.All::of).exposures()) {
      if (exposure.isToInternet()) {
        byDestination
            .computeIfAbsent(exposure.destination(), first -> new ArrayList<>())
            .add(exposure);
      }
    }
    List<Connection> connections = new ArrayList<>();
    for (List<Exposure> exposures : byDestination.values()) {
      Map<Endpoint, Connection> bySource = new HashMap<>();
      boolean isInternet = mostAddresses(exposures);
      for (Exposure exposure : exposures) {
        Outcome ports = exposure.ports();
        Endpoint source =
            isInternet && exposure.source() instanceof Addresses
                ? Addresses.IPV4
                : exposure.source();
        bySource.merge(
            source,
            new Connection(
                source, exposure.destination(), ports.allowed(), ports.unknown(), PortSet.NONE),
            Connection::plus);
      }
      connections.addAll(bySource.values());
    }
    return connections;
  }

  /** Policies often leave private addresses out; what is left is the internet all the same. */
  private static boolean mostAddresses(List<Exposure> exposures) {
    BigInteger count =
        exposures.stream()
            .map(Exposure::source)
            .filter(source -> source instanceof Addresses some && some.bits() == 32)
            .distinct()
            .map(source -> ((Addresses) source).last().subtract(((Addresses) source).first()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return count.bitLength() >= 32;
  }

  private static Connection of(
      Endpoint source, Endpoint destination, Reachability reachability, PortSet ports) {
    Outcome outcome = reachability.between(source, destination);
    return new Connection(
        source,
        destination,
        outcome.allowed().and(ports),
        outcome.unknown().and(ports),
        ports.minus(outcome.possible()));
  }

  private Connection plus(Connection other) {
    PortSet both = allowed.or(other.allowed);
    return new Connection(
        source, destination, both, unknown.or(other.unknown).minus(both), PortSet.NONE);
  }

  /** This, but for the ports that are denied. */
  public Connection withoutDenied() {
    return new Connection(source, destination, allowed, unknown, PortSet.NONE);
  }

  /** Whether none of the ports is open, nor may be. */
  public boolean isDenied() {
    return allowed.isEmpty() && unknown.isEmpty();
  }

  @Override
  public int compareTo(Connection other) {
    return ORDER.compare(this, other);
  }
}
