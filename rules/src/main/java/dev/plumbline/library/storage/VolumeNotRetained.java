package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** With the claim the data goes. */
public final class VolumeNotRetained implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("volume-not-retained")
        .title("Data is deleted together with its claim")
        .severity(Severity.LOW)
        .optIn()
        .subjects(StorageClasses.KIND, Kind.PERSISTENT_VOLUME, Kind.STATEFUL_SET)
        .rationale(
            """
            A volume that is not retained is deleted as soon as somebody deletes its claim, or the \
            namespace around it. A StorageClass that says nothing deletes.""")
        .remediation(
            """
            Set `reclaimPolicy: Retain` on the StorageClass, `persistentVolumeReclaimPolicy: \
            Retain` on the PersistentVolume, and leave `persistentVolumeClaimRetentionPolicy` at \
            Retain.""")
        .bad(
            """
            apiVersion: storage.k8s.io/v1 # finding: volumes of StorageClass "fast" are deleted with their claims: reclaimPolicy is not set, so it is Delete
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            """)
        .good(
            """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            reclaimPolicy: Retain
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.kind().equals(Kind.STATEFUL_SET)) {
      checkStatefulSet(subject, findings);
      return;
    }
    boolean isClass = subject.kind().equals(StorageClasses.KIND);
    Node policy =
        isClass
            ? subject.get("reclaimPolicy")
            : subject.root().at("spec", "persistentVolumeReclaimPolicy");
    if (isClass && policy.isMissing()) {
      findings.at(
          policy,
          "volumes of StorageClass \"%s\" are deleted with their claims: reclaimPolicy is not set,"
              + " so it is Delete",
          subject.name());
    } else if (List.of("Delete", "Recycle").contains(policy.text())) {
      findings.at(
          policy,
          "%s \"%s\" does not retain data: %s is %s",
          subject.kind().name(),
          subject.name(),
          policy.key(),
          policy.text());
    }
  }

  private static void checkStatefulSet(Resource subject, Findings findings) {
    for (String when : List.of("whenDeleted", "whenScaled")) {
      Node policy = subject.root().at("spec", "persistentVolumeClaimRetentionPolicy", when);
      if (policy.text().equals("Delete")) {
        findings.at(
            policy, "StatefulSet \"%s\" deletes its claims: %s is Delete", subject.name(), when);
      }
    }
  }
}
