package dev.plumbline.reach;

import dev.plumbline.reach.ModelCluster.ModelBlock;
import dev.plumbline.reach.ModelCluster.ModelExpression;
import dev.plumbline.reach.ModelCluster.ModelNamespace;
import dev.plumbline.reach.ModelCluster.ModelPeer;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.ModelCluster.ModelPolicy;
import dev.plumbline.reach.ModelCluster.ModelPortRule;
import dev.plumbline.reach.ModelCluster.ModelRule;
import dev.plumbline.reach.ModelCluster.ModelSelector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides one connection after the other by walking through every policy, as the documentation has
 * it. Whoever has no pod is an address outside of the cluster.
 */
record NaiveOracle(ModelCluster cluster) {

  /** One end: a pod, or an address outside. */
  record End(Optional<ModelPod> pod, int address) {}

  boolean allows(End source, End destination, Protocol protocol, int port) {
    return side(Direction.EGRESS, source, destination, destination, protocol, port)
        && side(Direction.INGRESS, destination, source, destination, protocol, port);
  }

  private boolean side(
      Direction direction, End subject, End peer, End target, Protocol protocol, int port) {
    if (subject.pod().isEmpty()) {
      return true;
    }
    for (Tier tier : List.of(Tier.ADMIN, Tier.NETWORK_POLICY, Tier.BASELINE)) {
      boolean isolated = false;
      List<ModelPolicy> policies =
          cluster.policies().stream()
              .filter(policy -> policy.tier() == tier)
              .filter(policy -> policy.rules().containsKey(direction))
              .filter(policy -> selects(policy, subject.pod().get()))
              .sorted(Comparator.comparingInt(ModelPolicy::priority))
              .toList();
      String decision = "";
      for (ModelPolicy policy : policies) {
        isolated |= tier == Tier.NETWORK_POLICY;
        for (ModelRule rule : policy.rules().get(direction)) {
          if (decision.isEmpty()
              && matchesPeer(rule, policy, peer)
              && matchesPort(rule, target, protocol, port, tier)) {
            decision = rule.action();
          }
        }
      }
      if (decision.equals("Accept") || decision.equals("Deny")) {
        return decision.equals("Accept");
      }
      if (isolated) {
        return false;
      }
    }
    return true;
  }

  private static boolean selects(ModelPolicy policy, ModelPod pod) {
    boolean namespace =
        policy
            .namespace()
            .map(own -> own.equals(pod.namespace()))
            .orElseGet(() -> holds(policy.subject().namespaces().orElseThrow(), pod.namespace()));
    return namespace && policy.subject().pods().map(pods -> holds(pods, pod.labels())).orElse(true);
  }

  private static boolean matchesPeer(ModelRule rule, ModelPolicy policy, End peer) {
    boolean everybody = rule.peers().isEmpty() && policy.namespace().isPresent();
    return everybody || rule.peers().stream().anyMatch(one -> matches(one, policy, peer));
  }

  private static boolean matches(ModelPeer rule, ModelPolicy policy, End peer) {
    if (rule.block().isPresent()) {
      boolean asked = peer.pod().isEmpty() || policy.namespace().isEmpty();
      return asked && matches(rule.block().get(), peer.address());
    }
    if (peer.pod().isEmpty()) {
      return false;
    }
    ModelPod pod = peer.pod().get();
    boolean namespace =
        rule.namespaces()
            .map(selector -> holds(selector, pod.namespace()))
            .orElseGet(() -> policy.namespace().orElseThrow().equals(pod.namespace()));
    return namespace && rule.pods().map(selector -> holds(selector, pod.labels())).orElse(true);
  }

  private static boolean matches(ModelBlock block, int address) {
    boolean inside = block.whole() ? address < 256 : block.second() == address;
    return inside && !block.except().contains(address);
  }

  private static boolean matchesPort(
      ModelRule rule, End target, Protocol protocol, int port, Tier tier) {
    if (rule.ports().isEmpty()) {
      return true;
    }
    for (ModelPortRule asked : rule.ports()) {
      boolean named = !asked.name().isEmpty();
      boolean anyProtocol = named && tier != Tier.NETWORK_POLICY;
      if (!anyProtocol && asked.protocol() != protocol) {
        continue;
      }
      if (!named && asked.number() == 0) {
        return true;
      }
      if (!named && port >= asked.number() && port <= Math.max(asked.number(), asked.end())) {
        return true;
      }
      boolean bearsName =
          named
              && target.pod().stream()
                  .flatMap(pod -> pod.ports().stream())
                  .anyMatch(
                      own ->
                          own.name().equals(asked.name())
                              && own.protocol() == protocol
                              && own.number() == port);
      if (bearsName) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(ModelSelector selector, ModelNamespace namespace) {
    return holds(selector, namespace.labels());
  }

  private static boolean holds(ModelSelector selector, Map<String, String> labels) {
    for (Map.Entry<String, String> label : selector.labels().entrySet()) {
      if (!label.getValue().equals(labels.get(label.getKey()))) {
        return false;
      }
    }
    for (ModelExpression expression : selector.expressions()) {
      String value = labels.get(expression.key());
      boolean holds =
          switch (expression.operator()) {
            case "In" -> value != null && expression.values().contains(value);
            case "NotIn" -> value == null || !expression.values().contains(value);
            case "Exists" -> value != null;
            default -> value == null;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
