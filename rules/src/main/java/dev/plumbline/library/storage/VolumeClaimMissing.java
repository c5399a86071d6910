package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Absence;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A pod whose claim does not exist waits for it, unscheduled. */
public final class VolumeClaimMissing implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("volume-claim-missing")
        .title("A pod mounts a volume claim that does not exist")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .reads(Claims.kinds())
        .rationale("A pod is not scheduled before every claim it names exists in its namespace.")
        .remediation(
            """
            Declare the PersistentVolumeClaim in the namespace of the pod, or correct the name. A \
            StatefulSet makes its claims itself from volumeClaimTemplates.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              volumes:
              - name: data
                persistentVolumeClaim:
                  claimName: cart-data # finding: namespace "shop" has no PersistentVolumeClaim "cart-data"
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              volumes:
              - name: data
                persistentVolumeClaim: {claimName: cart-data}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: cart-data, namespace: shop}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/persistent-volumes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Claims claims = Claims.in(inventory);
    for (Node name : PodVolumes.of(subject).claimNames()) {
      if (!claims.exists(subject.namespace(), name.text())) {
        Absence.report(name, Kind.PERSISTENT_VOLUME_CLAIM, "", subject, inventory, findings);
      }
    }
  }
}
