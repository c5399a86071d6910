package dev.plumbline.library.probes;

/** Manifests of one pod, as the tests of this topic need them. */
final class Pods {
  private Pods() {}

  /** A pod whose only container, {@code app}, has these fields. */
  static String withContainer(String fields) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: cart}
    spec:
      containers:
      - name: app
        image: cart:1
    """
        + fields.indent(4);
  }

  /** A pod with a main container without probes, and an init container with these fields. */
  static String withInitContainer(String fields) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: cart}
    spec:
      containers:
      - name: app
        image: cart:1
      initContainers:
      - name: first
        image: first:1
    """
        + fields.indent(4);
  }
}
