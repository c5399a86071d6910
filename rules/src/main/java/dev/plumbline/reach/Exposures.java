package dev.plumbline.reach;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the ways from outside to the pods of an inventory, and what policies leave of them. */
final class Exposures {
  /** Not of the internet: private, shared, local, reserved. In ascending order. */
  private static final List<Addresses> PRIVATE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "224.0.0.0/3",
              "::/127",
              "fc00::/7",
              "fe80::/10",
              "ff00::/8")
          .flatMap(text -> Addresses.of(text).stream())
          .toList();

  private final Reachability reachability;
  private final List<Addresses> internet;
  private final List<Exposure> found = new ArrayList<>();

  private Exposures(Reachability reachability) {
    this.reachability = reachability;
    this.internet =
        reachability.addresses().stream().filter(run -> !run.minus(PRIVATE).isEmpty()).toList();
  }

  static List<Exposure> of(Inventory inventory) {
    Exposures exposures = new Exposures(inventory.derive(Reachability.class, Reachability::of));
    List<Pods> pods = exposures.reachability.pods();
    Map<String, List<Pods>> byNamespace =
        pods.stream().collect(Collectors.groupingBy(Pods::namespace));
    for (Entrance entrance : Entrance.of(inventory)) {
      exposures.add(entrance, byNamespace.getOrDefault(entrance.service().namespace(), List.of()));
    }
    for (Pods one : pods) {
      exposures.addPortsOfNode(one);
      exposures.add(List.of(Outsider.ANY_NAMESPACE), one, Optional.empty(), Outcome.ALLOWED, false);
    }
    return exposures.found;
  }

  private void add(Entrance entrance, List<Pods> candidates) {
    Node spec = entrance.service().get("spec");
    LabelSelector selector = LabelSelector.ofLabels(spec.get("selector"));
    if (selector.isEmpty()) {
      return;
    }
    List<Addresses> ranges =
        spec.get("loadBalancerSourceRanges").items().stream()
            .flatMap(range -> Addresses.of(range.text()).stream())
            .toList();
    Collection<? extends Endpoint> sources =
        entrance.byController()
            ? List.of(Outsider.INGRESS_CONTROLLER)
            : ranges.isEmpty() ? internet : ranges;
    for (Pods pods : candidates) {
      Match match = Match.of(PodLabels.of(pods.workload()), selector);
      if (match != Match.NO) {
        PortSet ports = entrance.portsAt(pods);
        Outcome open = new Outcome(match == Match.YES ? ports : PortSet.NONE, ports);
        add(sources, pods, Optional.of(entrance.through()), open, entrance.rewritesSource());
      }
    }
  }

  /** Ports that pods open at their node: every one of those that use its network. */
  private void addPortsOfNode(Pods pods) {
    PortSet ports = PortSet.NONE;
    for (Container container : pods.workload().longRunningContainers()) {
      for (Node port : container.node().get("ports").items()) {
        if (pods.usesHostNetwork() || port.get("hostPort").integer().orElse(0) > 0) {
          Node number = port.get("containerPort");
          ports =
              ports.or(
                  Protocol.of(port.get("protocol").text())
                      .map(of -> RulePorts.range(of, number.integer(), number.integer()).fixed())
                      .orElse(PortSet.NONE));
        }
      }
    }
    Resource through = pods.resource();
    add(internet, pods, Optional.of(through), new Outcome(ports, ports), false);
  }

  private void add(
      Collection<? extends Endpoint> sources,
      Pods pods,
      Optional<Resource> through,
      Outcome open,
      boolean rewritten) {
    Map<Outcome, List<Endpoint>> alike = new LinkedHashMap<>();
    for (Endpoint source : sources) {
      Outcome reached = reachability.between(source, pods).and(open);
      if (!reached.isDenied()) {
        alike.computeIfAbsent(reached, first -> new ArrayList<>()).add(source);
      }
    }
    alike.forEach(
        (reached, same) -> {
          for (Endpoint source : Addresses.joined(same)) {
            found.add(new Exposure(source, pods, through, reached, rewritten));
          }
        });
  }
}
