package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.library.model.PodLevel;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;

/** A quota on processors or memory makes the field it counts mandatory. */
public final class QuotaRequiresResources implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("quota-requires-resources")
        .title("A container lacks a request or limit that a ResourceQuota makes mandatory")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .reads(Quota.READS)
        .rationale(
            """
            Where a ResourceQuota counts cpu or memory, the API server refuses every pod with a \
            container that does not say how much, init containers included. The Deployment is \
            accepted and stays without pods.""")
        .remediation(
            """
            Set the request or limit on every container, give the namespace a LimitRange with \
            defaults, or set resources of the pod as a whole.""")
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
                    resources: # finding: container "app" has no memory limit, and ResourceQuota "shop" demands one
                      requests: {cpu: 100m}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: shop}
            spec:
              hard: {requests.cpu: 4, limits.memory: 8Gi}
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
                    resources:
                      limits: {cpu: 100m, memory: 256Mi}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: shop}
            spec:
              hard: {requests.cpu: 4, limits.memory: 8Gi}
            """)
        .reference("https://kubernetes.io/docs/concepts/policy/resource-quotas/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    EffectiveResources.of(workload, inventory)
        .filter(resources -> !speaksForContainers(resources))
        .ifPresent(resources -> check(workload, resources, inventory, findings));
  }

  /** Where the pod asks for anything as a whole, its containers may be silent. */
  private static boolean speaksForContainers(EffectiveResources resources) {
    return resources
        .pod()
        .filter(own -> !own.requests().plus(own.limits()).only(PodLevel::supports).isEmpty())
        .isPresent();
  }

  private static void check(
      Workload workload, EffectiveResources resources, Inventory inventory, Findings findings) {
    for (Quota quota : Quota.in(workload.resource().namespace(), inventory)) {
      Set<Required> required = Required.by(quota);
      if (required.isEmpty()) {
        continue;
      }
      switch (quota.covers(workload, resources)) {
        case YES ->
            required.forEach(
                r -> resources.containers().forEach(c -> check(r, c, quota, findings)));
        case UNKNOWN ->
            findings.notEvaluated(
                "whether ResourceQuota \"%s\" covers the pod depends on a scope unknown here",
                quota.name());
        case NO -> {}
      }
    }
  }

  private static void check(
      Required required, ContainerResources one, Quota quota, Findings findings) {
    boolean request = required.bound().equals("requests");
    boolean given =
        (request ? one.bounds().requests() : one.bounds().limits())
            .get(required.resource())
            .isPresent();
    if (!given) {
      findings.at(
          one.container().resource(required.bound(), required.resource()),
          "container \"%s\" has no %s %s, and ResourceQuota \"%s\" demands one",
          one.container().name(),
          required.resource(),
          required.noun(),
          quota.name());
    }
  }
}
