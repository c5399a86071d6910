package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;

/** Reports that an object which a subject names is not in its namespace. */
public final class Absence {
  private Absence() {}

  /**
   * In an open world it may exist; in a cluster it may be the next to be applied, so that its
   * absence refuses nothing.
   *
   * @param name where the subject names the object
   * @param consequence what comes of it, with what joins it to the sentence; may be empty
   */
  public static void report(
      Node name,
      Kind kind,
      String consequence,
      Resource subject,
      Inventory inventory,
      Findings findings) {
    String namespace = subject.namespace();
    if (inventory.isOpen()) {
      findings.notEvaluated(
          "%s \"%s\" of namespace \"%s\" is not in the input", kind.name(), name.text(), namespace);
    } else if (inventory.world() == World.CLUSTER) {
      findings.at(
          Severity.LOW,
          name,
          "namespace \"%s\" has no %s \"%s\"%s",
          namespace,
          kind.name(),
          name.text(),
          consequence);
    } else {
      findings.at(
          name,
          "namespace \"%s\" has no %s \"%s\"%s",
          namespace,
          kind.name(),
          name.text(),
          consequence);
    }
  }
}
