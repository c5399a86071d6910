package dev.plumbline.library.jvm;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a container, those of ConfigMaps included.
 *
 * @param variables by name
 * @param complete whether there are no others: what a Secret or an absent ConfigMap adds is unknown
 */
record Environment(Map<String, Variable> variables, boolean complete) {
  static final Kind CONFIG_MAP = new Kind("", "ConfigMap");

  /**
   * A variable.
   *
   * @param node where the container says it
   * @param value empty where it is not written in a manifest
   */
  record Variable(Node node, Optional<String> value) {}

  static Environment of(Container container, Resource subject, Inventory inventory) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    boolean complete = true;
    for (Node source : container.node().get("envFrom").items()) {
      Node reference = source.get("configMapRef");
      Optional<Resource> map = configMap(reference, subject, inventory);
      complete &= map.isPresent();
      String prefix = source.get("prefix").text();
      map.ifPresent(
          found ->
              found
                  .get("data")
                  .fields()
                  .forEach(
                      entry ->
                          variables.put(
                              prefix + entry.key(),
                              new Variable(reference, Optional.of(entry.scalar())))));
    }
    for (Node item : container.node().get("env").items()) {
      variables.put(item.get("name").text(), variable(item, subject, inventory));
    }
    return new Environment(variables, complete);
  }

  private static Variable variable(Node item, Resource subject, Inventory inventory) {
    Node from = item.get("valueFrom");
    if (from.isMissing()) {
      return new Variable(item.get("value"), Optional.of(item.get("value").scalar()));
    }
    Node reference = from.get("configMapKeyRef");
    return new Variable(
        from,
        configMap(reference, subject, inventory)
            .map(map -> map.root().at("data", reference.get("key").text()))
            .filter(Node::isPresent)
            .map(Node::scalar));
  }

  /** The ConfigMap of the subject's namespace that a reference names. */
  static Optional<Resource> configMap(Node reference, Resource subject, Inventory inventory) {
    String name = reference.get("name").text();
    return name.isEmpty()
        ? Optional.empty()
        : inventory.find(new ResourceKey(CONFIG_MAP, subject.namespace(), name));
  }

  boolean names(String variable) {
    return variables.containsKey(variable);
  }

  /** The value of a variable; empty where it is not set, or not known. */
  Optional<String> value(String variable) {
    return Optional.ofNullable(variables.get(variable)).flatMap(Variable::value);
  }
}
