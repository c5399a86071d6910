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

/** For teams that want every container's processor share bounded. */
public final class MissingCpuLimit implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-cpu-limit")
        .title("A container may use every idle processor of its node")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .reads(Kind.LIMIT_RANGE)
        .rationale(
            """
            A limit makes a container equally fast on busy and on idle nodes, and bounds what a \
            runaway loop costs. It also throttles bursts that nobody would have felt, so this \
            is for teams that decided for limits.""")
        .remediation(
            """
            Set resources.limits.cpu of the container, above its request, with room for the \
            start of the program.""")
        .elsewhere("Set deploy.resources.limits.cpus, or in ECS cpu of the task.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources:
                  limits: # finding: container "app" has no cpu limit
                    memory: 256Mi
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources:
                  limits:
                    cpu: "2"
                    memory: 256Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Demand.LIMIT.check("cpu", subject, inventory, findings);
  }
}
