package dev.plumbline.library.resources;

import dev.plumbline.library.model.QosClass;
import dev.plumbline.library.resources.Quota.Coverage;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** A condition that a ResourceQuota sets on the pods it counts. */
record QuotaScope(String name, String operator, List<String> values) {

  static List<QuotaScope> of(Resource quota) {
    Node spec = quota.get("spec");
    List<QuotaScope> scopes = new ArrayList<>();
    for (Node scope : spec.get("scopes").items()) {
      scopes.add(new QuotaScope(scope.text(), "Exists", List.of()));
    }
    for (Node item : spec.at("scopeSelector", "matchExpressions").items()) {
      scopes.add(
          new QuotaScope(
              item.get("scopeName").text(),
              item.get("operator").text(),
              item.get("values").items().stream().map(Node::text).toList()));
    }
    return scopes;
  }

  Coverage holds(Node podSpec, QosClass qosClass) {
    return switch (name) {
      case "Terminating" -> coverage(hasDeadline(podSpec));
      case "NotTerminating" -> coverage(!hasDeadline(podSpec));
      case "BestEffort" -> coverage(qosClass == QosClass.BEST_EFFORT);
      case "NotBestEffort" -> coverage(qosClass != QosClass.BEST_EFFORT);
      case "PriorityClass" -> priority(podSpec.get("priorityClassName").text());
      case "CrossNamespacePodAffinity" -> coverage(reachesOtherNamespaces(podSpec));
      case "VolumeAttributesClass" -> Coverage.NO;
      default -> Coverage.UNKNOWN;
    };
  }

  private static Coverage coverage(boolean holds) {
    return holds ? Coverage.YES : Coverage.NO;
  }

  private static boolean hasDeadline(Node podSpec) {
    return podSpec.get("activeDeadlineSeconds").integer().orElse(-1) >= 0;
  }

  /** A pod that names no class gets the cluster's default one, whichever that is. */
  private Coverage priority(String className) {
    if (className.isEmpty()) {
      return Coverage.UNKNOWN;
    }
    return switch (operator) {
      case "Exists" -> Coverage.YES;
      case "DoesNotExist" -> Coverage.NO;
      case "In" -> coverage(values.contains(className));
      case "NotIn" -> coverage(!values.contains(className));
      default -> Coverage.UNKNOWN;
    };
  }

  private static boolean reachesOtherNamespaces(Node podSpec) {
    for (String affinity : List.of("podAffinity", "podAntiAffinity")) {
      Node terms = podSpec.at("affinity", affinity);
      List<Node> all =
          new ArrayList<>(terms.get("requiredDuringSchedulingIgnoredDuringExecution").items());
      terms.get("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
          .map(weighted -> weighted.get("podAffinityTerm"))
          .forEach(all::add);
      for (Node term : all) {
        if (!term.get("namespaces").items().isEmpty()
            || term.get("namespaceSelector").isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
