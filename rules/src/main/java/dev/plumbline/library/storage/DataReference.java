package dev.plumbline.library.storage;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A ConfigMap or Secret that a pod cannot start without.
 *
 * @param name where the pod names it
 * @param keys the entries of it that the pod demands
 */
record DataReference(Node name, List<Node> keys) {

  /** What a pod demands of those of a kind, in the order written. */
  static List<DataReference> to(Kind kind, Workload workload) {
    String field = kind.equals(Kind.SECRET) ? "secret" : "configMap";
    List<DataReference> references = new ArrayList<>();
    for (Node volume : workload.spec().get("volumes").items()) {
      Node source = volume.get(field);
      addMounted(source, source.get(kind.equals(Kind.SECRET) ? "secretName" : "name"), references);
      for (Node projected : volume.at("projected", "sources").items()) {
        addMounted(projected.get(field), projected.at(field, "name"), references);
      }
    }
    for (Container container : workload.containers()) {
      for (Node variable : container.node().get("env").items()) {
        Node source = variable.at("valueFrom", field + "KeyRef");
        add(source, source.get("name"), List.of(source.get("key")), references);
      }
      for (Node all : container.node().get("envFrom").items()) {
        Node source = all.get(field + "Ref");
        add(source, source.get("name"), List.of(), references);
      }
    }
    return references;
  }

  private static void addMounted(Node source, Node name, List<DataReference> references) {
    List<Node> keys = source.get("items").items().stream().map(item -> item.get("key")).toList();
    add(source, name, keys, references);
  }

  private static void add(Node source, Node name, List<Node> keys, List<DataReference> references) {
    if (!name.text().isEmpty() && !source.get("optional").isTrue()) {
      references.add(
          new DataReference(name, keys.stream().filter(key -> !key.text().isEmpty()).toList()));
    }
  }
}
