package dev.plumbline.reach;

import dev.plumbline.reach.ModelCluster.ModelBlock;
import dev.plumbline.reach.ModelCluster.ModelExpression;
import dev.plumbline.reach.ModelCluster.ModelNamespace;
import dev.plumbline.reach.ModelCluster.ModelPeer;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.ModelCluster.ModelPolicy;
import dev.plumbline.reach.ModelCluster.ModelPort;
import dev.plumbline.reach.ModelCluster.ModelPortRule;
import dev.plumbline.reach.ModelCluster.ModelRule;
import dev.plumbline.reach.ModelCluster.ModelSelector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides one connection after the other, and one port after the other, by walking through every
 * policy, as the documentation has it. Whoever has no pod is an address outside of the cluster.
 */
record NaiveOracle(ModelCluster cluster) {

  /** One end: a pod, or an address outside. */
  record End(Optional<ModelPod> pod, int address) {}

  /** What is asked of one connection: a side for each end that is a pod. */
  record Connected(List<Side> sides) {

    boolean allows(Protocol protocol, int port) {
      return sides.stream().allMatch(side -> side.allows(protocol, port));
    }
  }

  /** The rules about one end that mean the other end, tier after tier, in their order. */
  record Side(End target, Map<Tier, List<ModelRule>> rules, boolean isolated) {

    boolean allows(Protocol protocol, int port) {
      for (Tier tier : List.of(Tier.ADMIN, Tier.NETWORK_POLICY, Tier.BASELINE)) {
        for (ModelRule rule : rules.get(tier)) {
          if (matchesPort(rule, target, protocol, port, tier)) {
            if (!rule.action().equals("Pass")) {
              return rule.action().equals("Accept");
            }
            break;
          }
        }
        if (tier == Tier.NETWORK_POLICY && isolated) {
          return false;
        }
      }
      return true;
    }
  }

  Connected between(End source, End destination) {
    List<Side> sides = new ArrayList<>();
    side(Direction.EGRESS, source, destination, destination).ifPresent(sides::add);
    side(Direction.INGRESS, destination, source, destination).ifPresent(sides::add);
    return new Connected(sides);
  }

  private Optional<Side> side(Direction direction, End subject, End peer, End target) {
    if (subject.pod().isEmpty()) {
      return Optional.empty();
    }
    boolean isolated = false;
    Map<Tier, List<ModelRule>> rules = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      List<ModelPolicy> policies =
          cluster.policies().stream()
              .filter(policy -> policy.tier() == tier)
              .filter(policy -> policy.rules().containsKey(direction))
              .filter(policy -> selects(policy, subject.pod().get()))
              .sorted(Comparator.comparingInt(ModelPolicy::priority))
              .toList();
      List<ModelRule> ofTier = new ArrayList<>();
      for (ModelPolicy policy : policies) {
        isolated |= tier == Tier.NETWORK_POLICY;
        for (ModelRule rule : policy.rules().get(direction)) {
          if (matchesPeer(rule, policy, peer)) {
            ofTier.add(rule);
          }
        }
      }
      rules.put(tier, ofTier);
    }
    return Optional.of(new Side(target, rules, isolated));
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
          named && target.pod().isPresent() && bears(target.pod().get(), asked, protocol, port);
      if (bearsName) {
        return true;
      }
    }
    return false;
  }

  private static boolean bears(ModelPod pod, ModelPortRule asked, Protocol protocol, int port) {
    for (ModelPort own : pod.ports()) {
      if (own.number() == port && own.protocol() == protocol && own.name().equals(asked.name())) {
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
