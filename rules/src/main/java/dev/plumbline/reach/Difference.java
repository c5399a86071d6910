package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one inventory lets through and another does not. */
final class Difference {

  /** Endpoints that neither inventory tells apart, and who they are in each, if anybody. */
  private record Joint(Optional<Party> before, Optional<Party> after) {}

  /** Ports that are more open after than they were before. */
  private record Step(Verdict before, Verdict after, PortSet ports) {}

  private final Reachability before;
  private final Reachability after;
  private final Map<Joint, List<Endpoint>> joints = new LinkedHashMap<>();

  private Difference(Reachability before, Reachability after) {
    this.before = before;
    this.after = after;
    Set<Endpoint> endpoints = new TreeSet<>(Endpoint.ORDER);
    endpoints.addAll(before.pods());
    endpoints.addAll(after.pods());
    List<Addresses> runs = new ArrayList<>(before.addresses());
    runs.addAll(after.addresses());
    endpoints.addAll(Addresses.cut(runs));
    endpoints.add(Outsider.ANY_NAMESPACE);
    endpoints.add(Outsider.INGRESS_CONTROLLER);
    for (Endpoint endpoint : endpoints) {
      Joint joint = new Joint(before.party(endpoint), after.party(endpoint));
      joints.computeIfAbsent(joint, first -> new ArrayList<>()).add(endpoint);
    }
  }

  static List<Edge> between(Inventory before, Inventory after) {
    Difference difference =
        new Difference(
            before.derive(Reachability.class, Reachability::of),
            after.derive(Reachability.class, Reachability::of));
    List<Edge> edges = new ArrayList<>();
    difference.joints.forEach(
        (source, sources) ->
            difference.joints.forEach(
                (destination, destinations) -> {
                  for (Step step : difference.steps(source, destination)) {
                    addEdges(sources, destinations, step, edges);
                  }
                }));
    List<Edge> joined = joined(edges, Edge::source, Edge::withSource);
    return joined(joined, Edge::destination, Edge::withDestination).stream().sorted().toList();
  }

  private List<Step> steps(Joint source, Joint destination) {
    Outcome then = outcome(before, source.before, destination.before);
    Outcome now = outcome(after, source.after, destination.after);
    if (then.equals(now)) {
      return List.of();
    }
    return Stream.of(
            new Step(Verdict.DENIED, Verdict.ALLOWED, now.allowed().minus(then.possible())),
            new Step(Verdict.UNKNOWN, Verdict.ALLOWED, now.allowed().and(then.unknown())),
            new Step(Verdict.DENIED, Verdict.UNKNOWN, now.unknown().minus(then.possible())))
        .filter(step -> !step.ports.isEmpty())
        .toList();
  }

  /** Nobody connects to what does not exist. */
  private static Outcome outcome(
      Reachability in, Optional<Party> source, Optional<Party> destination) {
    return source
        .flatMap(from -> destination.map(to -> in.between(from, to)))
        .orElse(Outcome.DENIED);
  }

  private static void addEdges(
      List<Endpoint> sources, List<Endpoint> destinations, Step step, List<Edge> edges) {
    for (Endpoint source : sources) {
      for (Endpoint destination : destinations) {
        if (isConnection(source, destination)) {
          for (PortRange ports : step.ports.ranges()) {
            edges.add(new Edge(source, destination, ports, step.before, step.after));
          }
        }
      }
    }
  }

  /** The same edges, those together that differ only in addresses that follow each other. */
  private static List<Edge> joined(
      List<Edge> edges, Function<Edge, Endpoint> end, BiFunction<Edge, Endpoint, Edge> withEnd) {
    Map<Edge, List<Endpoint>> alike = new LinkedHashMap<>();
    for (Edge edge : edges) {
      Endpoint one = end.apply(edge);
      Endpoint kind = one instanceof Addresses ? Addresses.IPV4 : one;
      alike.computeIfAbsent(withEnd.apply(edge, kind), first -> new ArrayList<>()).add(one);
    }
    List<Edge> joined = new ArrayList<>();
    alike.forEach(
        (edge, ends) ->
            Addresses.joined(ends.stream().sorted(Endpoint.ORDER).toList())
                .forEach(one -> joined.add(withEnd.apply(edge, one))));
    return joined;
  }

  /** What a pod does with itself, and outsiders with each other, no policy decides. */
  private static boolean isConnection(Endpoint source, Endpoint destination) {
    boolean podItself =
        source instanceof Pods pods
            && pods.resource().kind().equals(Kind.POD)
            && source.equals(destination);
    boolean anyPods = source instanceof Pods || destination instanceof Pods;
    return anyPods && !podItself && destination != Outsider.INGRESS_CONTROLLER;
  }
}
