package dev.plumbline.library.storage;

/** Manifests that the tests of this topic share. */
final class Pods {
  private Pods() {}

  /** A Pod of the namespace shop with that spec, in YAML flow. */
  static String pod(String spec) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart, namespace: shop}
        spec: {%s}
        """
        .formatted(spec);
  }

  /** A controller of the namespace shop whose pods mount a claim. */
  static String mounting(String claim, String apiVersion, String kind, String spec) {
    return """
        apiVersion: %s
        kind: %s
        metadata: {name: cart, namespace: shop}
        spec:
          %s
          template:
            spec:
              volumes:
              - name: data
                persistentVolumeClaim: {claimName: %s}
        """
        .formatted(apiVersion, kind, spec, claim);
  }

  /** Any other object. */
  static String object(String apiVersion, String kind, String name, String rest) {
    return """
        ---
        apiVersion: %s
        kind: %s
        metadata: {name: %s, namespace: shop}
        %s
        """
        .formatted(apiVersion, kind, name, rest);
  }
}
