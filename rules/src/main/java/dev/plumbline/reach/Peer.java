package dev.plumbline.reach;

import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import java.util.List;

/** One entry of {@code from} or {@code to}. */
public record Peer(Node node) {
  public static final List<String> FIELDS = List.of("podSelector", "namespaceSelector", "ipBlock");

  public Node podSelector() {
    return node.get("podSelector");
  }

  public Node namespaceSelector() {
    return node.get("namespaceSelector");
  }

  public Node ipBlock() {
    return node.get("ipBlock");
  }

  public boolean hasSelector() {
    return podSelector().isPresent() || namespaceSelector().isPresent();
  }

  public boolean isEmpty() {
    return !hasSelector() && ipBlock().isMissing();
  }

  public boolean hasOnlyPodSelector() {
    return podSelector().isPresent() && namespaceSelector().isMissing() && ipBlock().isMissing();
  }

  public boolean hasOnlyNamespaceSelector() {
    return namespaceSelector().isPresent() && podSelector().isMissing() && ipBlock().isMissing();
  }

  public LabelSelector pods() {
    return LabelSelector.of(podSelector());
  }

  public LabelSelector namespaces() {
    return LabelSelector.of(namespaceSelector());
  }

  /** Whether it stands for every address there is of one IP version. */
  public boolean isEveryAddress() {
    return !hasSelector()
        && ipBlock().get("except").items().isEmpty()
        && Cidr.of(ipBlock().get("cidr").text()).filter(Cidr::isEverything).isPresent();
  }
}
