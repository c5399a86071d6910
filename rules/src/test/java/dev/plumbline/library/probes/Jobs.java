package dev.plumbline.library.probes;

/** Manifests of pods that end by themselves. */
final class Jobs {
  private Jobs() {}

  /** An object with a container without probes, given as {@code Kind:path.to.template}. */
  static String of(String kindAndPath) {
    String[] parts = kindAndPath.split(":", 2);
    String template = "{metadata: {labels: {app: cart}}, spec: {containers: [{name: app}]}}";
    String[] path = parts[1].split("\\.");
    String spec = template;
    for (int i = path.length - 1; i > 0; i--) {
      spec = "{" + path[i] + ": " + spec + "}";
    }
    return """
    apiVersion: batch/v1
    kind: %s
    metadata: {name: once, namespace: shop}
    %s: %s
    """
        .formatted(parts[0], path[0], spec);
  }

  /** A Deployment of the pod that {@link #of} makes jobs of. */
  static String deployment() {
    return of("Deployment:spec.template").replace("batch/v1", "apps/v1");
  }

  /** The pod with an owner. */
  static String ownedPod(String pod, String apiVersion, String kind) {
    String owner =
        "metadata:\n  ownerReferences: [{apiVersion: %s, kind: %s, name: once}]\n"
            .formatted(apiVersion, kind);
    return pod.replaceFirst("metadata:\n", owner);
  }
}
