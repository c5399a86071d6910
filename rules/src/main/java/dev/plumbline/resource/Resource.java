package dev.plumbline.resource;

import java.util.LinkedHashMap;
import java.util.Map;

/** One declared object and where it stands. Immutable. */
public final class Resource {
  private final ResourceKey key;
  private final Node root;

  private Resource(ResourceKey key, Node root) {
    this.key = key;
    this.root = root;
  }

  /**
   * The object that a document declares.
   *
   * @param defaultNamespace where the object belongs if it is namespaced and names none
   */
  public static Resource of(Node root, String defaultNamespace) {
    Kind kind = Kind.of(root.get("apiVersion").text(), root.get("kind").text());
    Node metadata = root.get("metadata");
    String written = metadata.get("namespace").text();
    String namespace = kind.isClusterScoped() ? "" : written.isEmpty() ? defaultNamespace : written;
    String name = metadata.get("name").scalar();
    String prefix = metadata.get("generateName").text();
    return new Resource(new ResourceKey(kind, namespace, name.isEmpty() ? prefix : name), root);
  }

  public ResourceKey key() {
    return key;
  }

  public Kind kind() {
    return key.kind();
  }

  /** Empty for objects that belong to no namespace. */
  public String namespace() {
    return key.namespace();
  }

  public String name() {
    return key.name();
  }

  /** As written, such as {@code apps/v1}. */
  public String apiVersion() {
    return root.get("apiVersion").text();
  }

  public Node root() {
    return root;
  }

  public Node get(String field) {
    return root.get(field);
  }

  /** The object's labels, in the order written; entries that are no strings are left out. */
  public Map<String, String> labels() {
    return strings(root.at("metadata", "labels"));
  }

  /** The string entries of a map, in the order written. */
  public static Map<String, String> strings(Node map) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Node field : map.fields()) {
      if (field.is(Value.Type.STRING)) {
        strings.put(field.key(), field.text());
      }
    }
    return strings;
  }

  @Override
  public String toString() {
    return key + " (" + root.location() + ")";
  }
}
