package dev.plumbline.library.rollout;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Absence;
import dev.plumbline.library.model.Autoscalers;
import dev.plumbline.library.model.CustomWorkloads;
import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.Set;

/** An autoscaler that scales nothing. */
public final class HpaTargetMissing implements Rule {
  private static final String CONSEQUENCE = ": the autoscaler scales nothing";
  private static final Set<Kind> WITHOUT_SCALE =
      Set.of(Kind.DAEMON_SET, Kind.JOB, Kind.CRON_JOB, Kind.POD, Kind.POD_TEMPLATE);

  @Override
  public RuleSpec spec() {
    return rule("hpa-target-missing")
        .title("An autoscaler scales something that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.HORIZONTAL_POD_AUTOSCALER)
        .reads(CustomWorkloads.reads())
        .rationale(
            """
            The API server does not ask whether the target of an autoscaler is there. One that is
            misspelled, or has no replicas to set, is never scaled, however high the load.
            """)
        .remediation(
            """
            Write apiVersion, kind and name of the Deployment, StatefulSet or other scalable object
            into scaleTargetRef; it has to be in the namespace of the autoscaler.
            """)
        .bad(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart, namespace: shop}
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: card  # finding: namespace "shop" has no Deployment "card": the autoscaler scales nothing
              maxReplicas: 3
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: agent, namespace: shop}
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: DaemonSet  # finding: a DaemonSet has no replicas that an autoscaler could set
                name: agent
              maxReplicas: 3
            """)
        .good(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart, namespace: shop}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              maxReplicas: 3
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart, namespace: shop}
            """)
        .reference("https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node ref = subject.root().at("spec", "scaleTargetRef");
    Node name = ref.get("name");
    ResourceKey target = Autoscalers.target(subject);
    if (WITHOUT_SCALE.contains(target.kind())) {
      findings.at(
          ref.get("kind"),
          "a %s has no replicas that an autoscaler could set",
          target.kind().name());
    } else if (!name.text().isEmpty() && inventory.find(target).isEmpty()) {
      checkAbsence(name, target, subject, inventory, findings);
    }
  }

  private static void checkAbsence(
      Node name, ResourceKey target, Resource subject, Inventory inventory, Findings findings) {
    Optional<Resource> maker = CustomWorkloads.in(subject.namespace(), inventory);
    if (inventory.isOpen() || (maker.isEmpty() && Scale.KINDS.contains(target.kind()))) {
      Absence.report(name, target.kind(), CONSEQUENCE, subject, inventory, findings);
    } else {
      findings.notEvaluated(
          "there is no %s \"%s\" here, but %s may make it",
          target.kind().name(),
          target.name(),
          maker.map(made -> made.kind().name() + " \"" + made.name() + "\"").orElse("an operator"));
    }
  }
}
