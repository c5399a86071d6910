package dev.plumbline.library.network;

import dev.plumbline.reach.Direction;
import dev.plumbline.reach.Peer;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Policy;
import dev.plumbline.reach.PolicyRule;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import java.util.ArrayList;
import java.util.List;

/** The pods to which a policy lets connections through, where it is known which those are. */
record RulePods(Policy policy, Inventory inventory) {
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  /** Those to which the rule lets connections through; none where there may be others. */
  List<Pods> destinations(PolicyRule rule) {
    String own = policy.resource().namespace();
    if (rule.direction() == Direction.INGRESS) {
      return all(own, policy.pods());
    }
    List<Pods> destinations = new ArrayList<>();
    for (Peer peer : rule.peers()) {
      String namespace =
          peer.hasOnlyPodSelector() ? own : peer.namespaces().labels().getOrDefault(NAME_LABEL, "");
      List<Pods> ofPeer = all(namespace, peer.pods());
      if (ofPeer.isEmpty() || peer.ipBlock().isPresent()) {
        return List.of();
      }
      destinations.addAll(ofPeer);
    }
    return destinations;
  }

  /**
   * Pods that no manifest shows are thought of where every pod is meant: labels name known ones.
   */
  private List<Pods> all(String namespace, LabelSelector selector) {
    List<Pods> here =
        inventory.derive(Reachability.class, Reachability::of).pods().stream()
            .filter(pods -> pods.namespace().equals(namespace))
            .filter(pods -> PodLabels.of(pods.workload()).selectedBy(selector) != Selected.NONE)
            .toList();
    boolean complete = here.stream().noneMatch(pods -> pods.workload().isCompletedByOperator());
    return complete ? here : List.of();
  }
}
