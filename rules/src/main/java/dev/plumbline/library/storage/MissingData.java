package dev.plumbline.library.storage;

import dev.plumbline.library.model.Absence;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Demands of a pod's ConfigMaps or Secrets that they exist and have what the pod reads. */
final class MissingData {
  private final Kind kind;
  private final Predicate<ResourceKey> comesFromElsewhere;

  MissingData(Kind kind, Predicate<ResourceKey> comesFromElsewhere) {
    this.kind = kind;
    this.comesFromElsewhere = comesFromElsewhere;
  }

  void check(Resource subject, Inventory inventory, Findings findings) {
    DataKeys declared = DataKeys.in(inventory);
    Set<ResourceKey> reported = new HashSet<>();
    for (DataReference reference : DataReference.to(kind, Workload.of(subject))) {
      ResourceKey key = new ResourceKey(kind, subject.namespace(), reference.name().text());
      if (comesFromElsewhere.test(key)) {
        continue;
      }
      if (declared.declares(key)) {
        reference.keys().forEach(entry -> checkEntry(entry, key, declared, findings));
      } else if (reported.add(key)) {
        Absence.report(reference.name(), kind, "", subject, inventory, findings);
      }
    }
  }

  private void checkEntry(Node entry, ResourceKey key, DataKeys declared, Findings findings) {
    declared
        .without(entry.text(), key)
        .ifPresent(
            keys ->
                findings.at(
                    Severity.HIGH,
                    entry,
                    "%s \"%s\" has no key \"%s\", only %s",
                    kind.name(),
                    key.name(),
                    entry.text(),
                    String.join(", ", keys)));
  }
}
