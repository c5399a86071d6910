package dev.plumbline.library.network;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import java.util.List;

/** One entry of {@code from} or {@code to}. */
record Peer(Node node) {
  static final List<String> FIELDS = List.of("podSelector", "namespaceSelector", "ipBlock");

  Node podSelector() {
    return node.get("podSelector");
  }

  Node namespaceSelector() {
    return node.get("namespaceSelector");
  }

  Node ipBlock() {
    return node.get("ipBlock");
  }

  boolean hasSelector() {
    return podSelector().isPresent() || namespaceSelector().isPresent();
  }

  boolean isEmpty() {
    return !hasSelector() && ipBlock().isMissing();
  }

  boolean hasOnlyPodSelector() {
    return podSelector().isPresent() && namespaceSelector().isMissing() && ipBlock().isMissing();
  }

  boolean hasOnlyNamespaceSelector() {
    return namespaceSelector().isPresent() && podSelector().isMissing() && ipBlock().isMissing();
  }

  LabelSelector pods() {
    return LabelSelector.of(podSelector());
  }

  LabelSelector namespaces() {
    return LabelSelector.of(namespaceSelector());
  }

  /** Whether it stands for every address there is of one IP version. */
  boolean isEveryAddress() {
    return !hasSelector()
        && ipBlock().get("except").items().isEmpty()
        && Cidr.of(ipBlock().get("cidr").text()).filter(Cidr::isEverything).isPresent();
  }
}
