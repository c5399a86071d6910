package dev.plumbline.reach;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.OptionalLong;

/**
 * The ports of pods that somebody speaks of: those a container declares, those a Service leads to.
 */
public final class ListeningPorts {
  private ListeningPorts() {}

  /** None where nobody names one; the pods may listen all the same. */
  public static PortSet of(Pods pods, Inventory inventory) {
    PortSet ports = PortSet.NONE;
    for (Container container : pods.workload().containers()) {
      for (Node port : container.node().get("ports").items()) {
        ports = ports.or(port(port.get("containerPort").integer(), port));
      }
    }
    for (Resource service : inventory.all(Kind.SERVICE)) {
      if (service.namespace().equals(pods.namespace()) && selects(service, pods)) {
        for (Node port : service.root().at("spec", "ports").items()) {
          Node target = port.get("targetPort");
          ports = ports.or(port((target.isPresent() ? target : port.get("port")).integer(), port));
        }
      }
    }
    return ports;
  }

  /** The ports with that name in a container of the pods. */
  public static PortSet named(Pods pods, String name) {
    PortSet ports = PortSet.NONE;
    for (Container container : pods.workload().containers()) {
      for (Node port : container.node().get("ports").items()) {
        if (port.get("name").text().equals(name)) {
          ports = ports.or(port(port.get("containerPort").integer(), port));
        }
      }
    }
    return ports;
  }

  private static boolean selects(Resource service, Pods pods) {
    Node selector = service.root().at("spec", "selector");
    return !selector.fields().isEmpty()
        && LabelSelector.ofLabels(selector).matches(pods.workload().labels());
  }

  private static PortSet port(OptionalLong number, Node port) {
    boolean valid =
        number.isPresent() && number.getAsLong() >= 1 && number.getAsLong() <= PortSet.LAST;
    int at = valid ? (int) number.getAsLong() : 0;
    return Protocol.of(port.get("protocol").text())
        .filter(protocol -> valid)
        .map(protocol -> PortSet.of(protocol, at, at))
        .orElse(PortSet.NONE);
  }
}
