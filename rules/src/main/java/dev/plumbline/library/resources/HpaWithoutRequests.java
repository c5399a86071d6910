package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Autoscalers;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** A percentage of nothing cannot be computed, so the autoscaler does nothing. */
public final class HpaWithoutRequests implements Rule {
  private static final Set<Kind> READS = new HashSet<>(EffectiveResources.READS);

  static {
    READS.addAll(Kind.WORKLOADS);
  }

  @Override
  public RuleSpec spec() {
    return rule("hpa-without-requests")
        .title("An autoscaler cannot compute the utilisation it scales by")
        .severity(Severity.HIGH)
        .subjects(Kind.HORIZONTAL_POD_AUTOSCALER)
        .reads(READS)
        .rationale(
            """
            Utilisation is a percentage of the request. Where one container that counts has no \
            request, the autoscaler reports an error and leaves the replicas as they are, \
            however busy the pods get.""")
        .remediation(
            """
            Give every container and sidecar of the target a request for that resource, name \
            one container by a ContainerResource metric, or scale by averageValue.""")
        .bad(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              maxReplicas: 5
              metrics:
              - type: Resource
                resource:
                  name: cpu # finding: the cpu utilisation of Deployment "cart" is unknown: container "proxy" has no cpu request
                  target: {type: Utilization, averageUtilization: 80}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    resources: {requests: {cpu: 100m}}
                  - name: proxy
            """)
        .good(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: cart}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
              maxReplicas: 5
              metrics:
              - type: ContainerResource
                containerResource:
                  name: cpu
                  container: app
                  target: {type: Utilization, averageUtilization: 80}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    resources: {requests: {cpu: 100m}}
                  - name: proxy
            """)
        .reference("https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    ResourceKey target = Autoscalers.target(subject);
    String title = target.kind().name() + " \"" + target.name() + "\"";
    inventory
        .find(target)
        .ifPresentOrElse(
            found -> check(subject, found, title, inventory, findings),
            () -> missing(subject, title, inventory, findings));
  }

  private static void missing(
      Resource subject, String title, Inventory inventory, Findings findings) {
    if (inventory.isOpen()) {
      findings.notEvaluated("%s, which it scales, is not in the input", title);
      return;
    }
    var ref = subject.root().at("spec", "scaleTargetRef");
    findings.at(
        ref.get("name"),
        "%s does not exist in namespace \"%s\"%s",
        title,
        subject.namespace(),
        ref.get("apiVersion").isMissing() ? ": scaleTargetRef names no apiVersion" : "");
  }

  private static void check(
      Resource subject, Resource target, String title, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(target);
    if (workload.containers().isEmpty()) {
      findings.notEvaluated("%s shows no containers", title);
      return;
    }
    EffectiveResources.of(workload, inventory)
        .ifPresent(
            resources ->
                UtilisationMetric.of(subject)
                    .forEach(metric -> Utilisation.check(metric, resources, title, findings)));
  }
}
