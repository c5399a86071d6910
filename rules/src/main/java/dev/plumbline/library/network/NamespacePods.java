package dev.plumbline.library.network;

import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pods of an inventory, by namespace, and the labels of the namespaces. */
record NamespacePods(
    Map<String, List<Pods>> byNamespace, Map<String, Map<String, String>> namespaceLabels) {

  static NamespacePods in(Inventory inventory) {
    return inventory.derive(NamespacePods.class, NamespacePods::compute);
  }

  private static NamespacePods compute(Inventory inventory) {
    Map<String, List<Pods>> pods =
        inventory.derive(Reachability.class, Reachability::of).pods().stream()
            .collect(Collectors.groupingBy(Pods::namespace));
    Map<String, Map<String, String>> labels = new HashMap<>();
    for (Resource namespace : inventory.all(Kind.NAMESPACE)) {
      labels.put(namespace.name(), new HashMap<>(namespace.labels()));
    }
    for (String name : pods.keySet()) {
      labels
          .computeIfAbsent(name, unlabelled -> new HashMap<>())
          .put("kubernetes.io/metadata.name", name);
    }
    return new NamespacePods(pods, labels);
  }

  /** Those that a policy certainly selects. */
  List<Pods> of(Policy policy) {
    return selected(policy.resource().namespace(), policy.pods());
  }

  /** Those that a peer of a policy in that namespace certainly means. */
  List<Pods> of(Peer peer, String namespace) {
    if (!peer.hasSelector()) {
      return List.of();
    }
    LabelSelector pods = peer.pods();
    return peer.namespaceSelector().isMissing()
        ? selected(namespace, pods)
        : byNamespace.keySet().stream()
            .filter(name -> peer.namespaces().matches(namespaceLabels.getOrDefault(name, Map.of())))
            .sorted()
            .flatMap(name -> selected(name, pods).stream())
            .toList();
  }

  private List<Pods> selected(String namespace, LabelSelector selector) {
    return byNamespace.getOrDefault(namespace, List.of()).stream()
        .filter(pods -> PodLabels.of(pods.workload()).selectedBy(selector) == Selected.ALL)
        .toList();
  }
}
