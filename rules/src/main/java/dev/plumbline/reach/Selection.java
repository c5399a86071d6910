package dev.plumbline.reach;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that two selectors mean together.
 *
 * @param namespace the only namespace in question; empty where the selector of namespaces decides
 */
record Selection(Optional<String> namespace, LabelSelector namespaces, LabelSelector pods) {
  private static final LabelSelector EVERY = new LabelSelector(Map.of(), List.of());

  /** Pods of one namespace. */
  static Selection within(String namespace, LabelSelector pods) {
    return new Selection(Optional.of(namespace), EVERY, pods);
  }

  /** Every pod of those namespaces. */
  static Selection ofNamespaces(Node selector) {
    return new Selection(Optional.empty(), LabelSelector.of(selector), EVERY);
  }

  /** The pods, by their own labels, of those namespaces. */
  static Selection of(Node namespaces, Node pods) {
    return new Selection(Optional.empty(), LabelSelector.of(namespaces), LabelSelector.of(pods));
  }

  static Selection everyPod() {
    return new Selection(Optional.empty(), EVERY, EVERY);
  }

  boolean isEveryPod() {
    return namespace.isEmpty() && namespaces.isEmpty() && pods.isEmpty();
  }

  Match includesNamespace(String name, PodLabels labels) {
    if (namespace.isPresent()) {
      return namespace.get().equals(name) ? Match.YES : Match.NO;
    }
    return Match.of(labels, namespaces);
  }

  Match includesPods(PodLabels labels) {
    return Match.of(labels, pods);
  }
}
