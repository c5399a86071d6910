package dev.plumbline.library.resources;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * A metric of an autoscaler that is a percentage of what pods request.
 *
 * @param container the only container that counts; empty where all do
 * @param node the field that chooses the metric
 */
record UtilisationMetric(String resource, String container, Node node) {

  /** Those of an autoscaler; one that names no metric at all is about the utilisation of cpu. */
  static List<UtilisationMetric> of(Resource autoscaler) {
    Node spec = autoscaler.get("spec");
    List<UtilisationMetric> metrics = new ArrayList<>();
    if (autoscaler.apiVersion().equals("autoscaling/v1")) {
      return List.of(new UtilisationMetric("cpu", "", spec.get("targetCPUUtilizationPercentage")));
    }
    for (Node metric : spec.get("metrics").items()) {
      String field =
          switch (metric.get("type").text()) {
            case "Resource" -> "resource";
            case "ContainerResource" -> "containerResource";
            default -> "";
          };
      Node source = metric.get(field);
      if (isUtilisation(source)) {
        Node name = source.get("name");
        metrics.add(new UtilisationMetric(name.text(), source.get("container").text(), name));
      }
    }
    if (spec.get("metrics").items().isEmpty()) {
      metrics.add(new UtilisationMetric("cpu", "", spec.get("metrics")));
    }
    return metrics;
  }

  private static boolean isUtilisation(Node source) {
    return source.at("target", "averageUtilization").isPresent()
        || source.get("targetAverageUtilization").isPresent();
  }
}
