package dev.plumbline.blueprint;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may know an address.
 *
 * @param workloads those that may call
 * @param maps the ConfigMaps that they may have it from
 */
record Callers(List<Resource> workloads, List<Resource> maps) {

  /** Everybody. */
  static Callers all(Site site) {
    return new Callers(site.workloads(), site.inventory().all(Kind.CONFIG_MAP));
  }

  /** The workloads of some components, and the ConfigMaps that they are given. */
  static Callers of(List<Component> components, Site site) {
    List<Resource> workloads =
        components.stream().flatMap(one -> site.workloads(one).stream()).distinct().toList();
    Set<ResourceKey> given = new HashSet<>();
    for (Resource workload : workloads) {
      names(Workload.of(workload))
          .map(name -> new ResourceKey(Kind.CONFIG_MAP, workload.namespace(), name))
          .forEach(given::add);
    }
    return new Callers(
        workloads,
        site.inventory().all(Kind.CONFIG_MAP).stream()
            .filter(map -> given.contains(map.key()))
            .toList());
  }

  private static Stream<String> names(Workload workload) {
    List<Node> references = new ArrayList<>();
    for (Node volume : workload.spec().get("volumes").items()) {
      references.add(volume.get("configMap"));
      volume.at("projected", "sources").items().forEach(s -> references.add(s.get("configMap")));
    }
    for (Container container : workload.containers()) {
      Node node = container.node();
      node.get("envFrom").items().forEach(from -> references.add(from.get("configMapRef")));
      node.get("env")
          .items()
          .forEach(variable -> references.add(variable.at("valueFrom", "configMapKeyRef")));
    }
    return references.stream().map(one -> one.get("name").text()).filter(n -> !n.isEmpty());
  }
}
