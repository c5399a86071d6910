package dev.plumbline.library.network;

import dev.plumbline.library.Judged;

/** A Deployment, policies, and what the two rules about isolation say of them. */
final class Isolated {
  static final String CART =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      spec:
        template:
          metadata: {labels: {app: cart, tier: back}}
          spec: {containers: [{name: app}]}
      ---
      """;
  static final String OPEN_TO_INGRESS =
      "3: no NetworkPolicy isolates the pods of Deployment \"cart\" for ingress";
  static final String OPEN_TO_EGRESS =
      "3: no NetworkPolicy isolates the pods of Deployment \"cart\" for egress";

  private Isolated() {}

  /** A NetworkPolicy named "some" with that spec. */
  static String policy(String spec) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: some}
    spec: %s
    ---
    """
        .formatted(spec);
  }

  static String policySelecting(String expression) {
    return policy("{podSelector: {matchExpressions: [" + expression + "]}}");
  }

  static Judged ingress(String manifests) {
    return Judged.by(new NoIngressPolicy(), manifests);
  }

  static Judged egress(String manifests) {
    return Judged.by(new NoEgressPolicy(), manifests);
  }
}
