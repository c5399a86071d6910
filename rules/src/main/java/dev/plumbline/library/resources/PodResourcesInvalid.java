package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.PodLevel;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A pod and its containers must not contradict each other. */
public final class PodResourcesInvalid implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("pod-resources-invalid")
        .title("The resources of a pod contradict those of its containers")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .reads(EffectiveResources.READS)
        .rationale(
            """
            The API server refuses a pod that asks as a whole for less than its containers ask \
            for together, that lets a container use more than itself, or that asks for anything \
            but cpu, memory and huge pages. What a LimitRange gives to containers counts.""")
        .remediation(
            """
            Let the pod's request cover the sum of its containers' requests, and keep every \
            container's limit within the pod's; write other resources at the containers.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              resources:
                requests:
                  cpu: 1
                  memory: 1Gi # finding: the pod requests 1Gi of memory, less than the 1.5Gi of its containers
                limits:
                  cpu: 1
                  ephemeral-storage: 1Gi # finding: a pod as a whole can ask for cpu, memory and huge pages, not for ephemeral-storage
              containers:
              - name: app
                resources:
                  requests: {cpu: 1, memory: 1Gi}
                  limits:
                    cpu: 1500m # finding: container "app" may use 1.5 of cpu, more than the pod's limit of 1
              - name: proxy
                resources:
                  requests: {memory: 512Mi}
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              resources:
                requests: {memory: 2Gi}
                limits: {cpu: 2}
              containers:
              - name: app
                resources:
                  requests: {memory: 1Gi}
                  limits: {cpu: 1500m}
            """)
        .reference(
            "https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    Node own = workload.spec().get("resources");
    if (own.isPresent() && workload.isWindows()) {
      findings.at(own, "a Windows pod cannot ask for resources as a whole");
      return;
    }
    for (String bound : List.of("requests", "limits")) {
      own.get(bound).fields().stream()
          .filter(field -> !PodLevel.supports(field.key()))
          .forEach(
              field ->
                  findings.at(
                      field,
                      "a pod as a whole can ask for cpu, memory and huge pages, not for %s",
                      field.key()));
    }
    EffectiveResources.of(workload, inventory)
        .ifPresent(
            resources ->
                resources.pod().ifPresent(p -> PodBounds.check(own, p, resources, findings)));
  }
}
