package dev.plumbline.library.resources;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of an object that hold quantities. */
final class QuantityFields {
  static final Set<Kind> KINDS = kinds();

  private final List<Node> amounts = new ArrayList<>();
  private final List<Node> mistyped = new ArrayList<>();

  private QuantityFields() {}

  static QuantityFields of(Resource resource) {
    QuantityFields fields = new QuantityFields();
    Workload workload = Workload.of(resource);
    fields.addPod(workload.spec());
    workload.containers().stream().map(Container::node).forEach(fields::addResources);
    Node spec = resource.get("spec");
    spec.get("volumeClaimTemplates").items().forEach(fields::addClaim);
    switch (resource.kind().name()) {
      case "PersistentVolumeClaim" -> fields.addClaim(resource.root());
      case "PersistentVolume" -> fields.addMaps(spec, "capacity");
      case "ResourceQuota" -> fields.addMaps(spec, "hard");
      case "LimitRange" -> spec.get("limits").items().forEach(fields::addRange);
      case "HorizontalPodAutoscaler" -> spec.get("metrics").items().forEach(fields::addMetric);
      default -> {}
    }
    return fields;
  }

  /** Every field that should hold a quantity, whatever it holds. */
  List<Node> amounts() {
    return amounts;
  }

  /** What should be a map of quantities and is none. */
  List<Node> mistyped() {
    return mistyped;
  }

  private void addPod(Node spec) {
    addResources(spec);
    addMaps(spec, "overhead");
    for (Node volume : spec.get("volumes").items()) {
      amounts.add(volume.at("emptyDir", "sizeLimit"));
      addClaim(volume.at("ephemeral", "volumeClaimTemplate"));
    }
  }

  private void addClaim(Node claim) {
    addResources(claim.get("spec"));
  }

  private void addResources(Node owner) {
    addMaps(owner.get("resources"), "requests", "limits");
  }

  private void addRange(Node item) {
    addMaps(item, "max", "min", "default", "defaultRequest", "maxLimitRequestRatio");
  }

  private void addMetric(Node metric) {
    Node target = metric.at(sourceField(metric.get("type").text()), "target");
    amounts.add(target.get("averageValue"));
    amounts.add(target.get("value"));
  }

  /** The field that the type of a metric names: {@code ContainerResource} is containerResource. */
  private static String sourceField(String type) {
    return type.isEmpty() ? type : Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }

  private void addMaps(Node owner, String... fields) {
    if (isOdd(owner)) {
      mistyped.add(owner);
      return;
    }
    for (String field : fields) {
      Node map = owner.get(field);
      if (isOdd(map)) {
        mistyped.add(map);
      }
      amounts.addAll(map.fields());
    }
  }

  private static boolean isOdd(Node map) {
    return map.isPresent() && !map.is(Value.Type.MAP);
  }

  private static Set<Kind> kinds() {
    Set<Kind> kinds = new HashSet<>(Kind.WORKLOADS);
    kinds.add(Kind.PERSISTENT_VOLUME);
    kinds.add(Kind.PERSISTENT_VOLUME_CLAIM);
    kinds.add(Kind.LIMIT_RANGE);
    kinds.add(Kind.RESOURCE_QUOTA);
    kinds.add(Kind.HORIZONTAL_POD_AUTOSCALER);
    return Set.copyOf(kinds);
  }
}
