package dev.plumbline.library.resources;

/** Manifests of one pod, as the tests of this topic need them. */
final class Pods {
  private Pods() {}

  /** A pod whose only container, {@code app}, has these resources. */
  static String withResources(String resources) {
    return withSpec("containers: [{name: app, resources: " + resources + "}]");
  }

  static String withSpec(String fields) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n" + fields.indent(2);
  }
}
