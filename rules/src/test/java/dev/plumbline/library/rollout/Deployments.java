package dev.plumbline.library.rollout;

/** Manifests as the tests of this topic need them. */
final class Deployments {
  static final String SERVICE =
      "---\napiVersion: v1\nkind: Service\nmetadata: {name: cart}\nspec: {selector: {app: cart}}\n";

  private Deployments() {}

  /** A Deployment named cart, with these fields besides its template. */
  static String with(String fields) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\nspec: {"
        + fields
        + (fields.isEmpty() ? "" : ", ")
        + "template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: app}]}}}\n";
  }

  static String scaledBy(String fields) {
    return "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: up}\n"
        + "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}, "
        + fields
        + "}\n";
  }

  static String budget(String fields) {
    return "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: keep}\nspec: {"
        + fields
        + "}\n";
  }
}
