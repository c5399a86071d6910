package dev.plumbline.library.tls;

import java.util.regex.Matcher;

/** Manifests of Ingresses, as the tests of this topic need them. */
final class Ingresses {
  private Ingresses() {}

  /** An Ingress with these fields in its spec, from line 5. */
  static String withSpec(String fields) {
    return named("web", "shop", fields);
  }

  static String named(String namespace, String name, String fields) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: %s, namespace: %s}
    spec:
    """
            .formatted(name, namespace)
        + fields.indent(2);
  }

  /** The Ingress with an annotation, in the same line as its name. */
  static String annotated(String ingress, String annotation) {
    return ingress.replaceFirst(
        "metadata: \\{",
        "metadata: {annotations: {" + Matcher.quoteReplacement(annotation) + "}, ");
  }
}
