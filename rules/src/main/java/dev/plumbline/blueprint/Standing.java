package dev.plumbline.blueprint;

import dev.plumbline.blueprint.DrawnEdge.State;
import dev.plumbline.blueprint.NothingElse.Stranger;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.Outcome;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Verdict;
import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * How the connections of one blueprint stand, by the same answers as {@link BlueprintConnection}.
 */
record Standing(Site site, Wiring wiring, List<DrawnEdge> edges) {

  /** Adds those that a requirement draws, denies or seals. */
  void add(Requirement requirement, Node connections) {
    for (Edge edge : Edge.of(connections.get("allowed"))) {
      each(edge, (from, to) -> allowed(edge, from, to, requirement));
    }
    for (Edge edge : Edge.of(connections.get("denied"))) {
      each(edge, (from, to) -> denied(edge, from, to, requirement));
    }
    Node sealed = connections.get("nothingElse");
    seal(Direction.INGRESS, sealed.get("to"), requirement);
    seal(Direction.EGRESS, sealed.get("from"), requirement);
  }

  private void each(Edge edge, BiConsumer<Endpoint, Endpoint> consumer) {
    for (Endpoint from : wiring.endpoints(edge.from())) {
      wiring.endpoints(edge.to()).forEach(to -> consumer.accept(from, to));
    }
  }

  private void allowed(Edge edge, Endpoint from, Endpoint to, Requirement requirement) {
    PortSet open = wiring.reachability().between(from, to).allowed().and(edge.portSet());
    for (int port : wiring.listening().ports(edge, from, to)) {
      PortSet one = PortSet.of(edge.protocol(), port, port);
      Explanation answer = wiring.explain(from, to, edge.protocol(), port);
      Optional<Node> deaf = wiring.listening().deafness(to, edge.protocol(), port);
      if (answer.verdict() == Verdict.ALLOWED && deaf.isEmpty()) {
        open = open.or(one);
      } else {
        open = open.minus(one);
        State state = answer.verdict() == Verdict.UNKNOWN ? State.UNKNOWN : State.BLOCKED;
        Supplier<Node> place =
            switch (answer.verdict()) {
              case DENIED -> () -> wiring.obstacle(answer);
              case UNKNOWN -> edge::node;
              case ALLOWED -> () -> deaf.orElse(edge.node());
            };
        add(state, from, to, one, Optional.empty(), requirement, place);
      }
    }
    add(State.DOCUMENTED, from, to, open, Optional.empty(), requirement, edge::node);
  }

  private void denied(Edge edge, Endpoint from, Endpoint to, Requirement requirement) {
    Outcome outcome = edge.letThrough(from, to, wiring.reachability());
    PortSet open = outcome.allowed();
    if (!open.isEmpty()) {
      Supplier<Node> place =
          () ->
              wiring.opening(wiring.explain(from, to, open), edge.sides(), !edge.ports().isEmpty());
      open(State.FORBIDDEN, from, to, open, edge.sides().get(0), requirement, place);
    } else {
      State state = outcome.isDenied() ? State.CLOSED : State.UNKNOWN;
      PortSet ports = outcome.isDenied() ? edge.portSet() : outcome.possible();
      add(state, from, to, ports, Optional.empty(), requirement, edge::node);
    }
  }

  private void seal(Direction side, Node names, Requirement requirement) {
    for (Endpoint subject : wiring.endpoints(Texts.of(names))) {
      for (Stranger stranger : NothingElse.strangers(side, subject, site, wiring)) {
        open(
            State.UNDOCUMENTED,
            stranger.from(),
            stranger.to(),
            stranger.open(),
            side,
            requirement,
            () -> stranger.place(wiring));
      }
    }
  }

  /** Of what a side lets through: what really is open, or else that it does. */
  private void open(
      State state,
      Endpoint from,
      Endpoint to,
      PortSet open,
      Direction side,
      Requirement requirement,
      Supplier<Node> place) {
    PortSet throughout = wiring.reachability().between(from, to).allowed().and(open);
    if (throughout.isEmpty()) {
      add(state, from, to, open, Optional.of(side), requirement, place);
    } else {
      add(state, from, to, throughout, Optional.empty(), requirement, place);
    }
  }

  private void add(
      State state,
      Endpoint from,
      Endpoint to,
      PortSet ports,
      Optional<Direction> side,
      Requirement requirement,
      Supplier<Node> place) {
    if (!ports.isEmpty()) {
      edges.add(new DrawnEdge(state, from, to, ports, side, requirement, place));
    }
  }
}
