package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a NetworkPolicy comes closest to letting a denied connection through: the label, port or
 * address that would have to be another one.
 */
public final class NearMiss {
  private static final Comparator<List<Node>> FEWEST = Comparator.comparing(List::size);

  private final Inventory inventory;
  private final Endpoint source;
  private final Endpoint destination;
  private final int port;

  private NearMiss(Inventory inventory, Endpoint source, Endpoint destination, int port) {
    this.inventory = inventory;
    this.source = source;
    this.destination = destination;
    this.port = port;
  }

  /** The places of the rule that lacks least; empty where no rule of that side comes near. */
  public static Optional<Node> of(
      Inventory inventory, Endpoint source, Endpoint destination, int port, Direction direction) {
    NearMiss miss = new NearMiss(inventory, source, destination, port);
    if (!(miss.side(direction) instanceof Pods side)) {
      return Optional.empty();
    }
    return inventory.all(Kind.NETWORK_POLICY).stream()
        .filter(policy -> policy.namespace().equals(side.namespace()))
        .flatMap(policy -> miss.lacks(policy, side, direction).stream())
        .filter(lacks -> !lacks.isEmpty() && lacks.size() <= 2)
        .min(FEWEST.thenComparing(NearMiss::isOfOtherPods))
        .map(lacks -> lacks.get(0));
  }

  /** Of two that lack as much, the rule of a policy that selects the pods was meant. */
  private static boolean isOfOtherPods(List<Node> lacks) {
    return lacks.get(0).path().startsWith("spec.podSelector");
  }

  private Endpoint side(Direction direction) {
    return direction == Direction.INGRESS ? destination : source;
  }

  private Endpoint peer(Direction direction) {
    return direction == Direction.INGRESS ? source : destination;
  }

  /** For each rule of a policy what would have to change in it. */
  private List<List<Node>> lacks(Resource resource, Pods side, Direction direction) {
    Policy policy = new Policy(resource);
    List<Node> selector =
        unmatched(resource.root().at("spec", "podSelector"), side.workload().labels());
    List<List<Node>> all = new ArrayList<>();
    for (PolicyRule rule : policy.rules(direction)) {
      List<Node> lacks = new ArrayList<>(selector);
      if (!rule.isOpenToAll()) {
        lacks.addAll(
            rule.peers().stream()
                .map(peer -> lacks(peer, resource.namespace(), peer(direction)))
                .min(FEWEST)
                .orElse(List.of(rule.node())));
      }
      lacks.addAll(lackingPort(rule));
      all.add(lacks);
    }
    return all;
  }

  private List<Node> lacks(Peer peer, String namespace, Endpoint end) {
    if (end instanceof Addresses addresses && !peer.hasSelector()) {
      boolean isIn =
          Block.of(peer.ipBlock(), AddressBlocks.UNKNOWN)
              .filter(block -> block.includes(addresses) == Match.YES)
              .isPresent();
      return isIn ? List.of() : List.of(peer.ipBlock().get("cidr"));
    }
    if (!peer.hasSelector() || !(end instanceof Pods other)) {
      return List.of(peer.node(), peer.node(), peer.node());
    }
    List<Node> lacks = new ArrayList<>();
    if (peer.namespaceSelector().isPresent()) {
      lacks.addAll(unmatched(peer.namespaceSelector(), namespaceLabels(other)));
    } else if (!other.namespace().equals(namespace)) {
      lacks.add(peer.node());
    }
    if (peer.podSelector().isPresent()) {
      lacks.addAll(unmatched(peer.podSelector(), other.workload().labels()));
    }
    return lacks;
  }

  private Map<String, String> namespaceLabels(Pods pods) {
    Map<String, String> labels = new HashMap<>();
    inventory.all(Kind.NAMESPACE).stream()
        .filter(namespace -> namespace.name().equals(pods.namespace()))
        .forEach(namespace -> labels.putAll(namespace.labels()));
    labels.put("kubernetes.io/metadata.name", pods.namespace());
    return labels;
  }

  private List<Node> lackingPort(PolicyRule rule) {
    List<Node> ports = rule.node().get("ports").items();
    boolean matches = ports.isEmpty() || ports.stream().anyMatch(this::includes);
    return matches ? List.of() : List.of(ports.get(0).get("port"));
  }

  private boolean includes(Node entry) {
    OptionalLong first = entry.get("port").integer();
    if (first.isEmpty()) {
      return destination instanceof Pods pods
          && ListeningPorts.named(pods, entry.get("port").text()).contains(Protocol.TCP, port);
    }
    long last = entry.get("endPort").integer().orElse(first.getAsLong());
    return port >= first.getAsLong() && port <= last;
  }

  /** The labels of a selector that do not match; the selector where that is not in its labels. */
  private static List<Node> unmatched(Node selector, Map<String, String> labels) {
    List<Node> unmatched = new ArrayList<>();
    for (Node label : selector.get("matchLabels").fields()) {
      if (!label.text().equals(labels.get(label.key()))) {
        unmatched.add(label);
      }
    }
    boolean byExpression = unmatched.isEmpty() && !LabelSelector.of(selector).matches(labels);
    return byExpression ? List.of(selector.get("matchExpressions")) : unmatched;
  }
}
