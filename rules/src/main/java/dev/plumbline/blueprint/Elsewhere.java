package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pods of a component that others declare, such as a platform's own ingress controller: what
 * network policies see of them is what the blueprint says.
 */
final class Elsewhere {
  private static final String NAMESPACE = "namespace";

  private Elsewhere() {}

  /** A pod with the labels of the component, in its namespace. */
  static Resource pod(Component component) {
    Node node = component.node();
    Span span = node.location().span();
    Map<String, Value> metadata = new LinkedHashMap<>();
    metadata.put("name", text(component.name(), span));
    if (node.get(NAMESPACE).isPresent()) {
      metadata.put(NAMESPACE, text(node.get(NAMESPACE).scalar(), span));
    }
    Map<String, Value> labels = new LinkedHashMap<>();
    Resource.strings(node.get("labels"))
        .forEach((key, value) -> labels.put(key, text(value, span)));
    metadata.put("labels", map(labels, span));
    Value pod =
        map(
            Map.of(
                "apiVersion", text("v1", span),
                "kind", text("Pod", span),
                "metadata", map(metadata, span),
                "spec", map(Map.of(), span)),
            span);
    return Resource.of(Node.root(node.location().file(), pod), "default");
  }

  private static Value text(String text, Span span) {
    return new Scalar(Value.Type.STRING, text, span);
  }

  private static Value map(Map<String, Value> values, Span span) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Entry(key, span, value)));
    return new Mapping(entries, List.of(), span);
  }
}
