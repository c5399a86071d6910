package dev.plumbline.blueprint;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What an architecture document demands of named components. A document of {@code kind: Blueprint}
 * among the manifests; every demand belongs to a {@link Requirement}.
 *
 * @param resource where it is written
 * @param components in the order written
 * @param requirements in the order written
 */
public record Blueprint(
    Resource resource, List<Component> components, List<Requirement> requirements) {
  public Blueprint {
    components = List.copyOf(components);
    requirements = List.copyOf(requirements);
  }

  static Blueprint of(Resource resource) {
    Node spec = resource.get("spec");
    return new Blueprint(
        resource,
        spec.get("components").fields().stream().map(Component::of).toList(),
        spec.get("requirements").items().stream().map(Requirement::of).toList());
  }

  /** Those that are held against an inventory. */
  public static List<Blueprint> in(Inventory inventory) {
    return inventory.all(Kind.BLUEPRINT).stream().map(Blueprint::of).toList();
  }

  /** Every requirement, and each of its demands for itself. */
  List<Requirement> parts() {
    return requirements.stream().flatMap(requirement -> requirement.parts().stream()).toList();
  }

  /** Whether a requirement speaks of an object: of every one where it names no component. */
  public boolean speaksOf(Requirement requirement, Resource subject) {
    return requirement.components().isEmpty()
        || requirement.components().contains(Requirement.ALL)
        || requirement.components().stream()
            .flatMap(name -> componentsOf(name).stream())
            .anyMatch(component -> component.includes(subject));
  }

  /** What the document calls by that name. */
  Optional<Component> component(String name) {
    return components.stream().filter(component -> component.name().equals(name)).findFirst();
  }

  /** Every component of that name, or of the zone of that name. */
  List<Component> componentsOf(String name) {
    Node zone = resource.root().at("spec", "zones", name);
    List<String> members = zone.isPresent() ? Texts.of(zone) : List.of(name);
    return members.stream().flatMap(member -> component(member).stream()).toList();
  }
}
