package dev.plumbline.library.model;

import static java.util.stream.Collectors.groupingBy;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.List;
import java.util.Map;

/** The HorizontalPodAutoscalers of an inventory, by what they scale. */
public record Autoscalers(Map<ResourceKey, List<Resource>> byTarget) {

  public static Autoscalers in(Inventory inventory) {
    return inventory.derive(Autoscalers.class, Autoscalers::compute);
  }

  private static Autoscalers compute(Inventory inventory) {
    return new Autoscalers(
        inventory.all(Kind.HORIZONTAL_POD_AUTOSCALER).stream()
            .collect(groupingBy(Autoscalers::target)));
  }

  /** What an autoscaler scales, whether it exists or not. */
  public static ResourceKey target(Resource autoscaler) {
    Node ref = autoscaler.root().at("spec", "scaleTargetRef");
    Kind kind = Kind.of(ref.get("apiVersion").text(), ref.get("kind").text());
    return new ResourceKey(kind, autoscaler.namespace(), ref.get("name").text());
  }

  public List<Resource> of(Resource workload) {
    return byTarget.getOrDefault(workload.key(), List.of());
  }
}
