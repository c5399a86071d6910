package dev.plumbline.library.jvm;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Rule;

/** Pods with one Java container. */
final class Javas {
  private Javas() {}

  /** The container's fields, then what else there is. */
  static Judged judged(Rule rule, String container, String... others) {
    return Judged.by(rule, World.CLOSED, pod(container) + "---\n" + String.join("---\n", others));
  }

  static String pod(String container) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart, namespace: shop}
        spec:
          containers:
          - name: app
        """
        + container.indent(4);
  }

  static String env(String name, String value) {
    return "env: [{name: " + name + ", value: \"" + value + "\"}]\n";
  }

  static String memory(String limit) {
    return "resources: {limits: {memory: " + limit + "}}\n";
  }

  static String configMap(String name, String data) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, namespace: shop}\ndata:\n%s"
        .formatted(name, data.indent(2));
  }
}
