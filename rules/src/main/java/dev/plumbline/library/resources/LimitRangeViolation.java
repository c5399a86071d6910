package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.Bounds;
import dev.plumbline.library.model.LimitRanges;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a LimitRange forbids is found out when the first pod is refused, not when it is applied. */
public final class LimitRangeViolation implements Rule {
  private static final Set<Kind> SUBJECTS = new HashSet<>(Kind.WORKLOADS);

  static {
    SUBJECTS.add(Kind.PERSISTENT_VOLUME_CLAIM);
  }

  @Override
  public RuleSpec spec() {
    return rule("limit-range-violation")
        .title("A LimitRange of the namespace refuses the pods or claims")
        .severity(Severity.HIGH)
        .subjects(SUBJECTS)
        .reads(EffectiveResources.READS)
        .rationale(
            """
            A LimitRange is applied to pods and claims when they are created. A Deployment that \
            breaks it is accepted, and never gets a pod. What the range itself fills in counts.""")
        .remediation(
            "Keep requests and limits within the LimitRange, or change it with whoever owns it.")
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    resources:
                      requests:
                        cpu: 50m # finding: container "app" requests 50m of cpu, below the 100m that LimitRange "sizes" demands
                        memory: 512Mi
                      limits:
                        cpu: 100m
                        memory: 4Gi # finding: container "app" is limited to 4Gi of memory, above the 2Gi that LimitRange "sizes" allows
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: sizes}
            spec:
              limits:
              - type: Container
                min: {cpu: 100m}
                max: {memory: 2Gi}
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  containers:
                  - name: app
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: sizes}
            spec:
              limits:
              - type: Container
                min: {cpu: 100m}
                max: {memory: 2Gi}
            """)
        .reference("https://kubernetes.io/docs/concepts/policy/limit-range/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    Optional<EffectiveResources> resources = EffectiveResources.of(workload, inventory);
    LimitRanges ranges = LimitRanges.in(inventory);
    for (Resource range : ranges.of(subject.namespace())) {
      for (Node item : range.root().at("spec", "limits").items()) {
        RangeItem checked = new RangeItem(range.name(), item, findings);
        switch (item.get("type").text()) {
          case "Container" -> resources.ifPresent(r -> checkContainers(r, checked));
          case "Pod" -> resources.ifPresent(r -> checkPod(workload, r, checked));
          case "PersistentVolumeClaim" -> Claims.of(subject).forEach(checked::checkClaim);
          default -> {}
        }
      }
    }
    resources.ifPresent(r -> GivenLimits.check(r, findings));
  }

  private static void checkContainers(EffectiveResources resources, RangeItem item) {
    for (EffectiveResources.ContainerResources one : resources.containers()) {
      Container container = one.container();
      item.check("container \"" + container.name() + "\"", container.node(), one.bounds());
    }
  }

  private static void checkPod(Workload workload, EffectiveResources resources, RangeItem item) {
    if (!workload.containers().isEmpty()) {
      item.check(
          "the pod",
          workload.spec(),
          new Bounds(resources.requestsWithoutOverhead(), resources.limitsWithoutOverhead()));
    }
  }
}
