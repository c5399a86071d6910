package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.util.List;

/** Finds task definitions of Amazon ECS: as they are registered, and in CloudFormation. */
final class TaskDefinitions {
  private static final String TYPE = "AWS::ECS::TaskDefinition";

  private TaskDefinitions() {}

  static List<Node> in(Node document) {
    if (!document.is(Value.Type.MAP) || document.get("apiVersion").isPresent()) {
      return List.of();
    }
    Node described = document.get("taskDefinition");
    if (isTask(document) || isTask(described)) {
      return List.of(isTask(document) ? document : described);
    }
    return document.get("Resources").fields().stream()
        .filter(resource -> resource.get("Type").text().equals(TYPE))
        .map(resource -> resource.get("Properties"))
        .filter(task -> task.get("ContainerDefinitions").is(Value.Type.LIST))
        .toList();
  }

  private static boolean isTask(Node task) {
    return !task.get("family").text().isEmpty()
        && task.get("containerDefinitions").is(Value.Type.LIST);
  }
}
