package dev.plumbline.reports;

import dev.plumbline.blueprint.DrawnEdge;
import dev.plumbline.blueprint.DrawnNetwork;
import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a drawing that shows how connections stand by the blueprints. Each port of a
 * connection is drawn once, as badly as it stands; the worst is drawn last, and so on top. What
 * only one side lets through is no connection, and not drawn.
 */
final class DrawnLines {
  private record Pair(Endpoint source, Endpoint destination) {}

  private final DrawnNetwork network;
  private final Set<Pods> pods;
  private final Map<Pair, Map<Look, PortSet>> looks = new LinkedHashMap<>();
  private final Map<Pods, PortSet> listening = new HashMap<>();

  private DrawnLines(DrawnNetwork network, Collection<Pods> pods) {
    this.network = network;
    this.pods = new HashSet<>(pods);
  }

  /** Every connection of those pods with each other and with who is outside. */
  static List<Line> all(DrawnNetwork network, Collection<Pods> pods) {
    DrawnLines lines = new DrawnLines(network, pods);
    lines.addEdges(network.edges());
    for (Connection connection : Connection.among(pods, network.inventory())) {
      PortSet taken = lines.taken(connection);
      lines.add(connection, Look.ALLOWED, connection.allowed().minus(taken));
      lines.add(connection, Look.UNKNOWN, connection.unknown().minus(taken));
    }
    return lines.lines();
  }

  /** Only what is not as documented. */
  static List<Line> marked(DrawnNetwork network, Collection<DrawnEdge> edges) {
    DrawnLines lines = new DrawnLines(network, ScopeNetwork.pods(edges));
    lines.addEdges(edges);
    return lines.lines();
  }

  private void addEdges(Collection<DrawnEdge> edges) {
    for (DrawnEdge edge : edges) {
      Optional<Look> look = Look.of(edge.state());
      if (look.isPresent()
          && edge.side().isEmpty()
          && isHere(edge.source())
          && isHere(edge.destination())) {
        looks(new Pair(edge.source(), edge.destination()))
            .merge(look.get(), narrowed(edge), PortSet::or);
      }
    }
  }

  private Map<Look, PortSet> looks(Pair pair) {
    return looks.computeIfAbsent(pair, first -> new EnumMap<>(Look.class));
  }

  private boolean isHere(Endpoint endpoint) {
    return !(endpoint instanceof Pods some) || pods.contains(some);
  }

  /** The ports that somebody speaks of, where there are such among those of the edge. */
  private PortSet narrowed(DrawnEdge edge) {
    if (!(edge.destination() instanceof Pods to)) {
      return edge.ports();
    }
    PortSet spoken =
        edge.ports()
            .and(
                listening.computeIfAbsent(
                    to, first -> ListeningPorts.of(first, network.inventory())));
    return spoken.isEmpty() ? edge.ports() : spoken;
  }

  private void add(Connection connection, Look look, PortSet ports) {
    if (!ports.isEmpty()) {
      looks(new Pair(connection.source(), connection.destination()))
          .merge(look, ports, PortSet::or);
    }
  }

  /** The ports that blueprints speak of, of some addresses also where they speak of more. */
  private PortSet taken(Connection connection) {
    PortSet taken = PortSet.NONE;
    Set<Endpoint> sources = new HashSet<>(Set.of(connection.source()));
    if (connection.source() instanceof Addresses some && some.bits() == 32) {
      sources.add(Addresses.IPV4);
    }
    for (Endpoint source : sources) {
      Pair pair = new Pair(source, connection.destination());
      for (PortSet ports : looks.getOrDefault(pair, Map.of()).values()) {
        taken = taken.or(ports);
      }
    }
    return taken;
  }

  private List<Line> lines() {
    Map<Look, List<Line>> lines = new EnumMap<>(Look.class);
    looks.forEach(
        (pair, byLook) -> {
          PortSet drawn = PortSet.NONE;
          for (Map.Entry<Look, PortSet> one : byLook.entrySet()) {
            PortSet ports = one.getValue().minus(drawn);
            drawn = drawn.or(ports);
            if (!ports.isEmpty()) {
              lines
                  .computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                  .add(line(pair, one.getKey(), ports));
            }
          }
        });
    List<Line> all = new ArrayList<>();
    lines.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            look ->
                lines.getOrDefault(look, List.of()).stream()
                    .sorted(
                        Comparator.comparing(Line::source, Endpoint.ORDER)
                            .thenComparing(Line::destination, Endpoint.ORDER))
                    .forEach(all::add));
    return all;
  }

  private static Line line(Pair pair, Look look, PortSet ports) {
    return new Line(pair.source, pair.destination, look.style(), look.mark(), ports);
  }
}
