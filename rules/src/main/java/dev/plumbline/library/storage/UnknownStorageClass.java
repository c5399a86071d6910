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
import java.util.HashSet;
import java.util.Set;

/** A claim of a class nobody declares waits for ever. */
public final class UnknownStorageClass implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("unknown-storage-class")
        .title("A volume claim names a storage class that is not declared")
        .severity(Severity.LOW)
        .subjects(subjects())
        .reads(StorageClasses.KIND, Kind.PERSISTENT_VOLUME)
        .rationale(
            """
            No volume is made for a claim whose class does not exist. Clusters bring classes of \
            their own, so this speaks only where the manifests declare some, and is no more than \
            a hint.""")
        .remediation(
            """
            Correct storageClassName, declare the StorageClass, or leave the field out to get \
            the default class.""")
        .bad(
            """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: cart-data}
            spec:
              storageClassName: fats # finding: StorageClass "fats" is not declared; declared are fast
            """)
        .good(
            """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: cart-data}
            spec:
              storageClassName: fast
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/storage-classes/")
        .build();
  }

  private static Set<Kind> subjects() {
    Set<Kind> subjects = new HashSet<>(Kind.WORKLOADS);
    subjects.add(Kind.PERSISTENT_VOLUME_CLAIM);
    return subjects;
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    StorageClasses classes = StorageClasses.in(inventory);
    if (inventory.isOpen() || classes.declared().isEmpty()) {
      return;
    }
    for (Node name : StorageClasses.namedBy(subject)) {
      if (!classes.declared().contains(name.text()) && !classes.ofVolumes().contains(name.text())) {
        findings.at(
            name,
            "StorageClass \"%s\" is not declared; declared are %s",
            name.text(),
            String.join(", ", classes.declared()));
      }
    }
  }
}
