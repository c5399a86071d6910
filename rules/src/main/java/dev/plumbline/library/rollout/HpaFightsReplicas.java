package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Autoscalers;
import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Comparator;

/** Two writers of one number. */
public final class HpaFightsReplicas implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("hpa-fights-replicas")
        .title("A manifest sets the replicas that an autoscaler sets as well")
        .severity(Severity.LOW)
        .subjects(Scale.KINDS)
        .reads(Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            Every apply of the manifest puts the number of replicas back to what is written, in the middle
            of the busiest hour as well, until the autoscaler corrects it.
            """)
        .remediation(
            """
            Leave spec.replicas out where an autoscaler decides.
            """)
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 2 # finding: replicas 2 is written, but HorizontalPodAutoscaler "cart" decides: every apply puts it back
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              maxReplicas: 5
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template: {}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              maxReplicas: 5
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node replicas = subject.root().at("spec", "replicas");
    boolean asStored = inventory.world() == Inventory.World.CLUSTER;
    if (asStored || replicas.isMissing()) {
      return;
    }
    Autoscalers.in(inventory).of(subject).stream()
        .map(Resource::name)
        .min(Comparator.naturalOrder())
        .ifPresent(
            name ->
                findings.at(
                    replicas,
                    replicas.integer().orElse(1) == 0
                        ? "replicas %s switches HorizontalPodAutoscaler \"%s\" off at every apply"
                        : "replicas %s is written, but HorizontalPodAutoscaler \"%s\" decides: "
                            + "every apply puts it back",
                    replicas.scalar(),
                    name));
  }
}
