package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** What the API server refuses to scale between. */
public final class HpaInvalidBounds implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("hpa-invalid-bounds")
        .title("The bounds of an autoscaler contradict each other")
        .severity(Severity.HIGH)
        .subjects(Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            The API server refuses an autoscaler whose maximum is below its minimum or below 1, and one that
            may scale to zero without a metric that is measured outside the pods.
            """)
        .remediation(
            """
            Set maxReplicas to at least minReplicas. To scale to zero, add an Object or External metric and
            switch the feature gate HPAScaleToZero on.
            """)
        .bad(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              minReplicas: 5
              maxReplicas: 3 # finding: maxReplicas 3 is below minReplicas 5
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              minReplicas: 0 # finding: minReplicas 0 needs an Object or External metric: no pod would be left to measure
              maxReplicas: 3
            """)
        .good(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              minReplicas: 3
              maxReplicas: 5
            """)
        .reference(
            "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node spec = subject.get("spec");
    Node minimum = spec.get("minReplicas");
    Node maximum = spec.get("maxReplicas");
    long least = minimum.integer().orElse(1);
    if (least < 0) {
      findings.at(minimum, "minReplicas %d is negative", least);
    } else if (least == 0 && !hasOutsideMetric(spec)) {
      findings.at(
          minimum,
          "minReplicas 0 needs an Object or External metric: no pod would be left to measure");
    }
    if (maximum.isMissing()) {
      findings.at(maximum, "maxReplicas is missing");
    } else if (maximum.integer().isPresent()) {
      long most = maximum.integer().getAsLong();
      if (most < 1) {
        findings.at(maximum, "maxReplicas %d is below 1", most);
      } else if (most < least) {
        findings.at(maximum, "maxReplicas %d is below minReplicas %d", most, least);
      }
    }
  }

  private static boolean hasOutsideMetric(Node spec) {
    return spec.get("metrics").items().stream()
        .map(metric -> metric.get("type").text())
        .anyMatch(type -> type.equals("Object") || type.equals("External"));
  }
}
