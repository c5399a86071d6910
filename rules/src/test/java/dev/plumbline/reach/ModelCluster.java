package dev.plumbline.reach;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A small cluster as plain data: written down as manifests for one, read as it is by the other. */
record ModelCluster(
    List<ModelNamespace> namespaces, List<ModelPod> pods, List<ModelPolicy> policies) {
  static final int LAST_PORT = 65535;

  record ModelNamespace(String name, Map<String, String> labels) {}

  record ModelPod(
      ModelNamespace namespace,
      String name,
      Map<String, String> labels,
      int address,
      List<ModelPort> ports) {}

  record ModelPort(String name, Protocol protocol, int number) {}

  record ModelExpression(String key, String operator, List<String> values) {}

  record ModelSelector(Map<String, String> labels, List<ModelExpression> expressions) {}

  /** Blocks are of the form 10.x.0.0/16 or 10.0.0.0/8, exceptions 10.x.0.0/16. */
  record ModelBlock(boolean whole, int second, List<Integer> except) {}

  record ModelPeer(
      Optional<ModelSelector> namespaces,
      Optional<ModelSelector> pods,
      Optional<ModelBlock> block) {}

  /** With neither number nor name every port of the protocol. */
  record ModelPortRule(Protocol protocol, int number, int end, String name) {}

  record ModelRule(String action, List<ModelPeer> peers, List<ModelPortRule> ports) {}

  /** With a namespace a NetworkPolicy, else one of an administrator. */
  record ModelPolicy(
      Tier tier,
      int priority,
      String name,
      Optional<ModelNamespace> namespace,
      ModelPeer subject,
      Map<Direction, List<ModelRule>> rules) {}

  String yaml() {
    return ModelManifests.of(this);
  }

  /** The first ports of all runs within which no rule and no pod tells ports apart. */
  NavigableSet<Integer> firstPorts() {
    NavigableSet<Integer> first = new TreeSet<>(Set.of(1));
    for (ModelPod pod : pods) {
      pod.ports().forEach(port -> first.addAll(List.of(port.number(), port.number() + 1)));
    }
    for (ModelPolicy policy : policies) {
      policy.rules().values().stream()
          .flatMap(rules -> rules.stream().flatMap(rule -> rule.ports().stream()))
          .forEach(port -> first.addAll(List.of(port.number(), port.number() + 1, port.end() + 1)));
    }
    return first.subSet(1, true, LAST_PORT, true);
  }

  static String address(int address) {
    return "10." + address + ".0.1";
  }
}
