package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.util.List;

/**
 * What a template of CloudFormation declares besides task definitions: load balancers, networks,
 * databases. No rule looks at it but those of blueprints.
 */
final class CloudTemplate {
  private static final String TASK = "AWS::ECS::TaskDefinition";

  private CloudTemplate() {}

  static List<Node> in(Node document) {
    if (!document.is(Value.Type.MAP) || document.get("apiVersion").isPresent()) {
      return List.of();
    }
    return document.get("Resources").fields().stream()
        .filter(resource -> resource.get("Type").text().startsWith("AWS::"))
        .filter(resource -> !resource.get("Type").text().equals(TASK))
        .toList();
  }
}
