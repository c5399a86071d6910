package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.RollingUpdate;
import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** The new pod waits for the volume, the old one for the new pod. */
public final class RolloutWaitsForVolume implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("rollout-waits-for-volume")
        .title("An update starts a second pod for a volume that only one may attach")
        .severity(Severity.MEDIUM)
        .subjects(Kind.DEPLOYMENT)
        .reads(Kind.PERSISTENT_VOLUME_CLAIM, Kind.STATEFUL_SET, Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            A rolling update of one replica stops the old pod when the new one is ready. On \
            another node the new one never is, for the volume is still attached to the node of \
            the old pod: the update hangs.""")
        .remediation(
            """
            Set strategy.type to Recreate, use a StatefulSet, or use storage that offers \
            ReadWriteMany.""")
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              template:
                spec:
                  volumes:
                  - name: data
                    persistentVolumeClaim:
                      claimName: data # finding: an update may hang: it starts a second pod before it stops the first, and claim "data" is ReadWriteOnce
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec:
              accessModes: [ReadWriteOnce]
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              strategy: {type: Recreate}
              template:
                spec:
                  volumes:
                  - name: data
                    persistentVolumeClaim: {claimName: data}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec:
              accessModes: [ReadWriteOnce]
            """)
        .reference("https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Scale scale = Scale.of(subject, inventory);
    boolean overlaps =
        RollingUpdate.of(subject)
            .filter(update -> update.surge(1) > 0 && update.unavailable(1) == 0)
            .isPresent();
    boolean alone = scale.declared() == 1 && scale.maximum() == 1;
    if (!overlaps || !alone || isBoundToNode(Workload.of(subject).spec())) {
      return;
    }
    for (Node name : PodVolumes.of(subject).claimNames()) {
      Claims.in(inventory)
          .declared(subject.namespace(), name.text())
          .flatMap(Claims::exclusiveMode)
          .ifPresent(mode -> report(name, mode, findings));
    }
  }

  private static boolean isBoundToNode(Node spec) {
    return !spec.get("nodeName").text().isEmpty()
        || spec.at("nodeSelector", "kubernetes.io/hostname").isPresent();
  }

  private static void report(Node name, String mode, Findings findings) {
    boolean always = mode.equals(Claims.ONE_POD);
    findings.at(
        always ? Severity.HIGH : Severity.MEDIUM,
        name,
        "an update %s: it starts a second pod before it stops the first, and claim \"%s\" is %s",
        always ? "hangs" : "may hang",
        name.text(),
        mode);
  }
}
