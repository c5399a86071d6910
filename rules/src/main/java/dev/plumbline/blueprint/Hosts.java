package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which a component is called: those of its Services, or of Compose services. */
record Hosts(Set<ResourceKey> services, Set<String> names) {
  Hosts {
    services = Set.copyOf(services);
    names = Set.copyOf(names);
  }

  static Hosts of(Component component, Site site) {
    Set<ResourceKey> services = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Resource workload : site.workloads(component)) {
      if (workload.platform() == Platform.COMPOSE) {
        names.add(workload.name());
      }
      for (Resource service : site.inventory().all(Kind.SERVICE)) {
        LabelSelector selector = LabelSelector.ofLabels(service.root().at("spec", "selector"));
        boolean leads =
            service.namespace().equals(workload.namespace())
                && !selector.isEmpty()
                && selector.matches(Workload.of(workload).labels());
        if (leads) {
          services.add(service.key());
        }
      }
    }
    return new Hosts(services, names);
  }

  /**
   * Whether a host name is one of them.
   *
   * @param namespace of whoever calls
   */
  boolean include(String host, String namespace) {
    List<String> labels = List.of(host.split("\\.", -1));
    String where = labels.size() > 1 ? labels.get(1) : namespace;
    boolean isInCluster = labels.size() < 3 || labels.get(2).equals("svc");
    return names.contains(host)
        || (isInCluster && services.contains(new ResourceKey(Kind.SERVICE, where, labels.get(0))));
  }
}
