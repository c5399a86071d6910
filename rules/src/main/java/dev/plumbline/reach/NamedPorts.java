package dev.plumbline.reach;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ports that pods give names to.
 *
 * @param known whether there are no others
 */
record NamedPorts(Map<String, PortSet> byName, boolean known) {
  static final NamedPorts NONE = new NamedPorts(Map.of(), true);
  static final NamedPorts UNKNOWN = new NamedPorts(Map.of(), false);

  /** Those with one of these names. */
  static NamedPorts of(Workload workload, Set<String> names) {
    if (names.isEmpty()) {
      return NONE;
    }
    Map<String, PortSet> byName = new TreeMap<>();
    for (Container container : workload.longRunningContainers()) {
      for (Node port : container.node().get("ports").items()) {
        String name = port.get("name").text();
        OptionalLong number = port.get("containerPort").integer();
        if (names.contains(name) && number.isPresent() && isPort(number.getAsLong())) {
          int only = (int) number.getAsLong();
          Protocol.of(port.get("protocol").text())
              .map(protocol -> PortSet.of(protocol, only, only))
              .ifPresent(ports -> byName.merge(name, ports, PortSet::or));
        }
      }
    }
    return new NamedPorts(byName, !workload.isCompletedByOperator());
  }

  static boolean isPort(long number) {
    return number >= 1 && number <= PortSet.LAST;
  }

  /** The ports of that name. */
  PortSet of(String name) {
    return byName.getOrDefault(name, PortSet.NONE);
  }
}
