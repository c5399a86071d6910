package dev.plumbline.library.network;

import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PolicyPort;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;

/** One entry of the ports of a Service. */
record ServicePorts(Resource service, Node entry) {
  private static final int LAST = 65535;

  static List<ServicePorts> of(Resource service) {
    return service.root().at("spec", "ports").items().stream()
        .map(entry -> new ServicePorts(service, entry))
        .toList();
  }

  /** Whether the Service certainly leads to those pods. */
  static boolean leadsTo(Pods pods, Resource service) {
    LabelSelector selector = LabelSelector.ofLabels(service.root().at("spec", "selector"));
    return service.namespace().equals(pods.namespace())
        && !selector.isEmpty()
        && PodLabels.of(pods.workload()).selectedBy(selector) == Selected.ALL;
  }

  /** Whether the policy writes the number of this port of the Service. */
  boolean isMeantBy(PolicyPort port) {
    return entry.get("port").integer().equals(port.port().integer())
        && protocol().equals(Protocol.of(port.node().get("protocol").text()));
  }

  private Optional<Protocol> protocol() {
    return Protocol.of(entry.get("protocol").text());
  }

  /** The ports of the pods to which it leads; none where nobody can say. */
  PortSet at(Pods pods) {
    Node written = entry.get("targetPort");
    Node target = written.isPresent() ? written : entry.get("port");
    if (!target.text().isEmpty()) {
      return ListeningPorts.named(pods, target.text());
    }
    long number = target.integer().orElse(0);
    return protocol()
        .filter(protocol -> number >= 1 && number <= LAST)
        .map(protocol -> PortSet.of(protocol, (int) number, (int) number))
        .orElse(PortSet.NONE);
  }
}
