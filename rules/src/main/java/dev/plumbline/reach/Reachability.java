package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who reaches whom, as the policies of an inventory have it: a connection needs egress allowed at
 * its source and ingress allowed at its destination. Immutable; derive it once: {@code
 * inventory.derive(Reachability.class, Reachability::of)}.
 *
 * <p>Policies are all this knows of: whether somebody listens, or a route exists, it does not say.
 */
public final class Reachability {
  private final Parties parties;
  private final Decisions decisions;
  private final Explainer explainer;

  private Reachability(Parties parties, Decisions decisions, Explainer explainer) {
    this.parties = parties;
    this.decisions = decisions;
    this.explainer = explainer;
  }

  /** What a rule has to read to ask, besides workloads. */
  public static Set<Kind> reads() {
    return Stream.concat(Stream.of(Kind.NAMESPACE), Policies.KINDS.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For any implementation of policies. */
  public static Reachability of(Inventory inventory) {
    return of(inventory, AddressBlocks.UNKNOWN);
  }

  /** For an implementation of which it is known what address blocks mean. */
  public static Reachability of(Inventory inventory, AddressBlocks blocks) {
    Policies policies = Policies.of(inventory, blocks);
    Parties parties = Parties.of(inventory, policies);
    return new Reachability(
        parties, new Decisions(policies, parties.all()), new Explainer(policies));
  }

  /** All pods, in ascending order; pods that another object here makes are left to that one. */
  public List<Pods> pods() {
    return parties.groups().stream().flatMap(group -> group.members().stream()).sorted().toList();
  }

  /** The pods of an object: none where it runs none, several where it has several templates. */
  public List<Pods> pods(ResourceKey key) {
    return parties.groups().stream()
        .flatMap(group -> group.members().stream())
        .filter(pods -> pods.key().equals(key))
        .sorted()
        .toList();
  }

  /** The same pods, those together that no policy tells apart. */
  public List<PodGroup> groups() {
    return List.copyOf(parties.groups());
  }

  /** All addresses outside of the cluster, as runs that no policy tells apart. */
  public List<Addresses> addresses() {
    return List.copyOf(parties.addresses());
  }

  /**
   * The ports on which the source may connect to the destination. From pods to themselves: from one
   * of them to another. Of addresses that policies tell apart, allowed is what all of them may.
   *
   * @throws IllegalArgumentException for pods of another inventory
   */
  public Outcome between(Endpoint source, Endpoint destination) {
    if (source == Outsider.OWN_NODE || destination == Outsider.OWN_NODE) {
      return Outcome.ALLOWED;
    }
    List<Party> sources = parties.of(source);
    List<Party> destinations = parties.of(destination);
    if (sources.size() == 1 && destinations.size() == 1) {
      return between(sources.get(0), destinations.get(0));
    }
    return sources.stream()
        .flatMap(from -> destinations.stream().map(to -> between(from, to)))
        .reduce(Outcome::either)
        .orElse(Outcome.DENIED);
  }

  /**
   * The ports that the policies of one side alone let through, whatever those of the other do.
   *
   * @throws IllegalArgumentException for pods of another inventory
   */
  public Outcome letThrough(Direction side, Endpoint source, Endpoint destination) {
    List<Party> subjects = parties.of(side == Direction.INGRESS ? destination : source);
    List<Party> others = parties.of(side == Direction.INGRESS ? source : destination);
    return subjects.stream()
        .flatMap(
            subject ->
                others.stream().map(other -> decisions.row(subject, side).get(other.index())))
        .reduce(Outcome::either)
        .orElse(Outcome.DENIED);
  }

  Outcome between(Party source, Party destination) {
    return decisions.between(source, destination);
  }

  /** Who an endpoint is to the policies here; empty where it does not exist here. */
  Optional<Party> party(Endpoint endpoint) {
    return parties.find(endpoint);
  }

  /**
   * Why the source may, or may not, connect to that port.
   *
   * @throws IllegalArgumentException for pods of another inventory
   */
  public Explanation explain(Endpoint source, Endpoint destination, Protocol protocol, int port) {
    Verdict verdict = between(source, destination).verdict(protocol, port);
    if (source == Outsider.OWN_NODE || destination == Outsider.OWN_NODE) {
      return new Explanation(source, destination, protocol, port, verdict, List.of());
    }
    List<Reason> reasons =
        explainer.explain(parties.of(source), parties.of(destination), protocol, port);
    return new Explanation(source, destination, protocol, port, verdict, reasons);
  }

  /**
   * What a change opens: every connection that is allowed after and was not before, or that may be
   * and certainly was not. In ascending order.
   */
  public static List<Edge> opened(Inventory before, Inventory after) {
    return Difference.between(before, after);
  }

  /** What a change closes: what it would open if it were made the other way round. */
  public static List<Edge> closed(Inventory before, Inventory after) {
    return opened(/* before= */ after, /* after= */ before).stream().map(Edge::reversed).toList();
  }
}
