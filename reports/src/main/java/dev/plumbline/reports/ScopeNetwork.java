package dev.plumbline.reports;

import dev.plumbline.blueprint.DrawnEdge;
import dev.plumbline.blueprint.DrawnEdge.State;
import dev.plumbline.blueprint.DrawnNetwork;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who can talk to whom in one world, as far as a person can take it in.
 *
 * @param workloads how many there are
 * @param lines what is drawn; none where it is too much
 * @param marked what is not as documented, the worst first
 * @param closed how many connections are denied and closed
 * @param share how much is drawn
 */
record ScopeNetwork(
    int workloads, List<Line> lines, List<DrawnEdge> marked, long closed, Share share) {
  private static final int DRAWN = 60;
  private static final int LINES = 200;
  private static final Set<State> AS_DOCUMENTED = EnumSet.of(State.DOCUMENTED, State.CLOSED);
  private static final Comparator<DrawnEdge> WORST_FIRST =
      Comparator.comparing(DrawnEdge::state)
          .thenComparing(DrawnEdge::source, Endpoint.ORDER)
          .thenComparing(DrawnEdge::destination, Endpoint.ORDER)
          .thenComparing(edge -> edge.ports().toString())
          .thenComparing(edge -> edge.requirement().id());

  /** What a drawing leaves out. */
  enum Share {
    WHOLE,
    /** Workloads that nobody outside reaches, and that have only documented connections. */
    EXPOSED_OR_MARKED,
    /** Everything that is as documented. */
    MARKED,
    NOTHING
  }

  static ScopeNetwork of(Inventory inventory) {
    DrawnNetwork network = DrawnNetwork.of(inventory);
    List<Pods> pods = network.inventory().derive(Reachability.class, Reachability::of).pods();
    List<DrawnEdge> marked =
        network.edges().stream()
            .filter(edge -> !AS_DOCUMENTED.contains(edge.state()))
            .sorted(WORST_FIRST)
            .toList();
    long closed = network.edges().stream().filter(edge -> edge.state() == State.CLOSED).count();
    if (pods.size() <= DRAWN) {
      List<Line> all = DrawnLines.all(network, pods);
      if (all.size() <= LINES) {
        return new ScopeNetwork(pods.size(), all, marked, closed, Share.WHOLE);
      }
    }
    SortedSet<Pods> some = pods(marked);
    some.addAll(exposed(network.inventory()));
    if (!some.isEmpty() && some.size() <= DRAWN && some.size() < pods.size()) {
      List<Line> few = DrawnLines.all(network, some);
      if (!few.isEmpty() && few.size() <= LINES) {
        return new ScopeNetwork(pods.size(), few, marked, closed, Share.EXPOSED_OR_MARKED);
      }
    }
    List<Line> worst = DrawnLines.marked(network, marked);
    return !worst.isEmpty() && worst.size() <= LINES && pods(marked).size() <= DRAWN
        ? new ScopeNetwork(pods.size(), worst, marked, closed, Share.MARKED)
        : new ScopeNetwork(pods.size(), List.of(), marked, closed, Share.NOTHING);
  }

  private static List<Pods> exposed(Inventory inventory) {
    return inventory.derive(Exposure.All.class, Exposure.All::of).exposures().stream()
        .filter(Exposure::isToInternet)
        .map(Exposure::destination)
        .toList();
  }

  /** Those at either end. */
  static SortedSet<Pods> pods(Collection<DrawnEdge> edges) {
    SortedSet<Pods> pods = new TreeSet<>();
    edges.stream()
        .flatMap(edge -> Stream.of(edge.source(), edge.destination()))
        .forEach(
            end -> {
              if (end instanceof Pods some) {
                pods.add(some);
              }
            });
    return pods;
  }

  boolean isEmpty() {
    return lines.isEmpty() && marked.isEmpty() && share != Share.NOTHING;
  }

  /** All that is seen of it: two with the same look the same. */
  List<String> content() {
    return Stream.concat(
            Stream.of(workloads + " " + closed + " " + share),
            Stream.concat(
                lines.stream().map(Line::toString),
                marked.stream()
                    .map(
                        edge ->
                            "%s %s %s %s %s"
                                .formatted(
                                    edge.state(),
                                    edge.source(),
                                    edge.destination(),
                                    edge.ports(),
                                    edge.requirement().id()))))
        .toList();
  }

  /** Whether nothing in it stands in any way by a blueprint. */
  boolean isPlain() {
    return lines.stream()
        .allMatch(line -> line.style().equals(Line.ALLOWED) || line.style().equals(Line.UNKNOWN));
  }

  /** How many workloads stand in the drawing. */
  int drawn() {
    Set<Endpoint> ends = new HashSet<>();
    lines.forEach(line -> ends.addAll(List.of(line.source(), line.destination())));
    return (int) ends.stream().filter(Pods.class::isInstance).count();
  }
}
