package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What is built, by the names of the drawing.
 *
 * @param network the inventory, and the pods that the blueprint says others declare
 * @param workloads every object that runs containers, but those that another one here makes
 */
record Site(Blueprint blueprint, Inventory inventory, Inventory network, List<Resource> workloads) {
  Site {
    workloads = List.copyOf(workloads);
  }

  static Site of(Blueprint blueprint, Inventory inventory) {
    List<Resource> workloads =
        inventory.resources().stream()
            .filter(Site::isWorkload)
            .filter(resource -> resource.root().at("metadata", "ownerReferences").isMissing())
            .toList();
    return new Site(blueprint, inventory, network(blueprint, inventory, workloads), workloads);
  }

  private static Inventory network(
      Blueprint blueprint, Inventory inventory, List<Resource> workloads) {
    List<Resource> others =
        blueprint.components().stream()
            .filter(Component::isElsewhere)
            .filter(component -> workloads.stream().noneMatch(component::includes))
            .map(Elsewhere::pod)
            .toList();
    return others.isEmpty()
        ? inventory
        : Inventory.of(
            inventory.world(),
            Stream.concat(inventory.resources().stream(), others.stream()).toList());
  }

  private static boolean isWorkload(Resource resource) {
    return !resource.kind().equals(Kind.POD_TEMPLATE)
        && (resource.isWorkload() || Kind.WORKLOADS_ANYWHERE.contains(resource.kind()));
  }

  /** The workloads of a component. */
  List<Resource> workloads(Component component) {
    return workloads.stream().filter(component::includes).toList();
  }

  /** The components that a requirement speaks of. */
  List<Component> components(Requirement requirement) {
    return requirement.components().contains(Requirement.ALL)
        ? blueprint.components()
        : requirement.components().stream()
            .flatMap(name -> blueprint.componentsOf(name).stream())
            .toList();
  }

  /** Calls with every workload of the components that a requirement speaks of. */
  void each(Requirement requirement, BiConsumer<Component, Resource> consumer) {
    for (Component component : components(requirement)) {
      workloads(component).forEach(workload -> consumer.accept(component, workload));
    }
  }
}
