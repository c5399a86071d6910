package dev.plumbline.library.images;

/** Manifests of one pod, as the tests of this topic need them. */
final class Pods {
  private Pods() {}

  /** A pod whose only container, {@code app}, has these fields. */
  static String withContainer(String fields) {
    return "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: app\n" + fields.indent(4);
  }
}
