package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.PodCount;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;

/** Several pods share a volume that one node, or one pod, may attach. */
public final class SharedVolumeAccessMode implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("shared-volume-access-mode")
        .title("Several pods mount a volume that only one node may attach")
        .severity(Severity.HIGH)
        .subjects(
            Kind.DEPLOYMENT,
            Kind.REPLICA_SET,
            Kind.REPLICATION_CONTROLLER,
            Kind.DEPLOYMENT_CONFIG,
            Kind.STATEFUL_SET,
            Kind.DAEMON_SET,
            Kind.JOB,
            Kind.CRON_JOB)
        .reads(Kind.PERSISTENT_VOLUME_CLAIM, Kind.STATEFUL_SET, Kind.HORIZONTAL_POD_AUTOSCALER)
        .rationale(
            """
            A ReadWriteOnce volume is attached to one node, a ReadWriteOncePod volume to one pod. \
            Further pods elsewhere never start, and nothing keeps them on the one node.""")
        .remediation(
            """
            Give each pod its own claim by a StatefulSet's volumeClaimTemplates, use storage that \
            offers ReadWriteMany, or run one pod.""")
        .bad(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              replicas: 3
              template:
                spec:
                  volumes:
                  - name: data
                    persistentVolumeClaim:
                      claimName: data # finding: 3 pods mount claim "data", which is ReadWriteOnce: only those on one node can attach it
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
              replicas: 3
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
              accessModes: [ReadWriteMany]
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Optional<String> pods = several(subject, inventory);
    for (Node name : PodVolumes.of(subject).claimNames()) {
      Optional<String> mode =
          Claims.in(inventory)
              .declared(subject.namespace(), name.text())
              .flatMap(Claims::exclusiveMode);
      if (pods.isPresent() && mode.isPresent()) {
        findings.at(
            name,
            "%s mount claim \"%s\", which is %s: only %s can attach it",
            pods.get(),
            name.text(),
            mode.get(),
            mode.get().equals(Claims.ONE_POD) ? "one of them" : "those on one node");
      }
    }
  }

  /** How many pods run side by side, where it is more than one. */
  private static Optional<String> several(Resource subject, Inventory inventory) {
    if (subject.kind().equals(Kind.DAEMON_SET)) {
      return Optional.of("pods on every node");
    }
    PodCount pods = PodCount.of(subject, inventory);
    String most = pods.maximum() > pods.minimum() ? "up to %d pods" : "%d pods";
    return pods.maximum() > 1 ? Optional.of(most.formatted(pods.maximum())) : Optional.empty();
  }
}
