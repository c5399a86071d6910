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

/** For teams that want the disk of their nodes shared fairly. */
public final class MissingEphemeralStorageLimit implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-ephemeral-storage-limit")
        .title("A container may fill the disk of its node")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .reads(Kind.LIMIT_RANGE)
        .rationale(
            """
            Logs, the container's own layer and emptyDir volumes share the disk of the node. A
            container without a limit fills it, and the kubelet evicts whatever pods it finds. With
            a limit it evicts this one.
            """)
        .remediation(
            """
            Set resources.limits.ephemeral-storage of the container, with room for its logs. It
            counts as the request too.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources:
                  limits: # finding: container "app" has no ephemeral-storage limit
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
                    ephemeral-storage: 2Gi
                    memory: 256Mi
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")
        .control(Nsa.RESOURCE_POLICIES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Demand.LIMIT.check("ephemeral-storage", subject, inventory, findings);
  }
}
