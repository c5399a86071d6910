package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Without a memory limit one leak takes the memory of a whole node. */
public final class MissingMemoryLimit implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-memory-limit")
        .title("A container may use all memory of its node")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .reads(Kind.LIMIT_RANGE)
        .rationale(
            """
            Memory cannot be taken back. A container without a limit grows until the node has \
            none left, and then the kernel kills processes of other pods as well.""")
        .remediation(
            """
            Set resources.limits.memory of the container, or resources.limits.memory of the \
            pod, or a LimitRange with a default for containers in the namespace. Zero does \
            not limit.""")
        .elsewhere(
            """
            Set deploy.resources.limits.memory; in ECS, memory of the container or of \
            the task. Zero does not limit.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: migrate
                resources:
                  limits:
                    memory: "0" # finding: container "migrate" has no memory limit: 0 does not limit
              containers:
              - name: app # finding: container "app" has no memory limit
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              initContainers:
              - name: migrate
                resources:
                  limits:
                    memory: 128Mi
              containers:
              - name: app
                resources:
                  limits:
                    memory: 512Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .reference("https://kubernetes.io/docs/concepts/policy/limit-range/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Demand.LIMIT.check("memory", subject, inventory, findings);
  }
}
