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
import java.util.OptionalLong;

/** An autoscaler without room. */
public final class HpaFixedReplicas implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("hpa-fixed-replicas")
        .title("An autoscaler has nothing to decide")
        .severity(Severity.LOW)
        .subjects(Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            Between equal bounds an autoscaler can only set the one number they leave. It measures for
            nothing, and under load nothing is added.
            """)
        .remediation(
            """
            Raise maxReplicas, or delete the autoscaler and set replicas on the workload.
            """)
        .bad(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: cart}
              minReplicas: 3
              maxReplicas: 3 # finding: minReplicas and maxReplicas are both 3: the autoscaler never adds a pod
            """)
        .good(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: cart}
              minReplicas: 3
              maxReplicas: 6
            """)
        .reference("https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node least = subject.root().at("spec", "minReplicas");
    Node most = subject.root().at("spec", "maxReplicas");
    OptionalLong minimum = least.isMissing() ? OptionalLong.of(1) : least.integer();
    if (minimum.isPresent() && minimum.equals(most.integer()) && minimum.getAsLong() > 0) {
      findings.at(
          most,
          "minReplicas and maxReplicas are both %d: the autoscaler never adds a pod",
          minimum.getAsLong());
    }
  }
}
