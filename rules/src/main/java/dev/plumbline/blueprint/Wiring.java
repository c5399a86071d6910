package dev.plumbline.blueprint;

import dev.plumbline.reach.Addresses;
import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.NearMiss;
import dev.plumbline.reach.Outsider;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortRange;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.reach.Reason;
import dev.plumbline.reach.Reason.Effect;
import dev.plumbline.reach.Verdict;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who reaches whom at a site, by the names of its blueprint, and which line of a manifest decides.
 */
final class Wiring {
  private static final List<Addresses> PRIVATE =
      Stream.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16")
          .flatMap(block -> Addresses.of(block).stream())
          .toList();

  private final Site site;
  private final Reachability reachability;
  private final Map<String, List<Endpoint>> named = new HashMap<>();

  Wiring(Site site) {
    this.site = site;
    this.reachability = site.network().derive(Reachability.class, Reachability::of);
  }

  Reachability reachability() {
    return reachability;
  }

  Listening listening() {
    return new Listening(site.network(), reachability);
  }

  /** Everybody whom a name means. */
  List<Endpoint> endpoints(String name) {
    return named.computeIfAbsent(name, this::find);
  }

  private List<Endpoint> find(String name) {
    List<Component> components = site.blueprint().componentsOf(name);
    if (!components.isEmpty()) {
      List<Endpoint> pods = new ArrayList<>();
      for (Component component : components) {
        reachability.pods().stream().filter(one -> isOf(component, one)).forEach(pods::add);
      }
      return pods;
    }
    return outside(name);
  }

  private static List<Endpoint> outside(String name) {
    return switch (name) {
      case "internet" -> List.of(Addresses.IPV4);
      case "ingress-controller" -> List.of(Outsider.INGRESS_CONTROLLER);
      case "any-namespace" -> List.of(Outsider.ANY_NAMESPACE);
      default -> Addresses.of(name).map(Endpoint.class::cast).stream().toList();
    };
  }

  private boolean isOf(Component component, Pods pods) {
    return isDeclared(pods)
        ? component.includes(pods.resource())
        : component.name().equals(pods.resource().name());
  }

  private boolean isDeclared(Pods pods) {
    return site.inventory().find(pods.key()).isPresent();
  }

  /** Whether a name means somebody who is no component. */
  static boolean isOutside(String name) {
    return !outside(name).isEmpty();
  }

  List<Endpoint> endpoints(List<String> names) {
    return names.stream().flatMap(name -> endpoints(name).stream()).distinct().toList();
  }

  /** Everybody there is. */
  List<Endpoint> everybody() {
    return Stream.<Endpoint>concat(
            reachability.pods().stream(), Stream.of(Addresses.IPV4, Outsider.ANY_NAMESPACE))
        .toList();
  }

  /** Why the first of some open ports is open. */
  Explanation explain(Endpoint from, Endpoint to, PortSet open) {
    PortRange first = open.ranges().get(0);
    return reachability.explain(from, to, first.protocol(), first.first());
  }

  /**
   * Whether the source reaches that port. Of addresses that policies tell apart every public one
   * has to.
   */
  Explanation explain(Endpoint from, Endpoint to, Protocol protocol, int port) {
    Explanation all = reachability.explain(from, to, protocol, port);
    if (!(from instanceof Addresses some) || all.verdict() != Verdict.UNKNOWN) {
      return all;
    }
    return reachability.addresses().stream()
        .filter(run -> some.contains(run) && PRIVATE.stream().noneMatch(one -> one.contains(run)))
        .map(run -> reachability.explain(run, to, protocol, port))
        .max(Comparator.comparing(one -> one.verdict() == Verdict.DENIED))
        .orElse(all);
  }

  static String name(Endpoint endpoint) {
    return endpoint instanceof Pods pods ? pods.resource().name() : endpoint.toString();
  }

  /** The place that keeps a connection from being made. */
  Node obstacle(Explanation denied) {
    for (Direction side : Direction.values()) {
      List<Reason> reasons = denied.reasons(side);
      boolean isClosed =
          !reasons.isEmpty()
              && reasons.stream()
                  .noneMatch(r -> r.effect() == Effect.ALLOWS || r.effect() == Effect.OPEN);
      if (isClosed) {
        return NearMiss.of(
                site.network(), denied.source(), denied.destination(), denied.port(), side)
            .or(() -> reasons.stream().flatMap(r -> r.places().stream()).findFirst())
            .orElseGet(() -> place(denied.destination()));
      }
    }
    return place(denied.destination());
  }

  /**
   * The place that lets a connection through.
   *
   * @param byPort whether it is the port that is one too many, and not the peer
   */
  Node opening(Explanation allowed, List<Direction> sides, boolean byPort) {
    for (Direction side : sides) {
      for (Reason reason : allowed.reasons(side)) {
        if (reason.effect() == Effect.ALLOWS && !reason.places().isEmpty()) {
          return byPort ? port(reason.places()) : peer(reason.places());
        }
      }
    }
    return sides.contains(Direction.INGRESS)
        ? place(allowed.destination())
        : place(allowed.source());
  }

  /** Where a rule says the port; where it says none, the rule. */
  private static Node port(List<Node> places) {
    Node last = places.get(places.size() - 1);
    return last.get("port").isPresent() ? last.get("port") : last;
  }

  /** The last line of what a rule says of the peer that it lets through. */
  private static Node peer(List<Node> places) {
    Node place = places.get(Math.min(1, places.size() - 1));
    Node cidr = place.at("ipBlock", "cidr");
    if (cidr.isPresent()) {
      return cidr;
    }
    for (String selector : List.of("podSelector", "namespaceSelector")) {
      List<Node> labels = place.at(selector, "matchLabels").fields();
      if (!labels.isEmpty()) {
        return labels.get(labels.size() - 1);
      }
    }
    return place;
  }

  /** Where an endpoint is declared; where nobody declares it, the blueprint. */
  Node place(Endpoint endpoint) {
    return endpoint instanceof Pods pods && isDeclared(pods)
        ? pods.resource().root().at("metadata", "name")
        : site.blueprint().resource().root().at("metadata", "name");
  }
}
