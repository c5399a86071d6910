package dev.plumbline.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;

/**
 * One check. It may read every kind its spec declares and report only about its subject, so that
 * the same rule judges a file, a repository, a cluster, and a change to any of them.
 *
 * <p>A rule is stateless and sees only its arguments: no files, no clock, no environment.
 */
public interface Rule {

  RuleSpec spec();

  /** The topic that the rule belongs to, which its package says. */
  default String family() {
    String packageName = getClass().getPackageName();
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  /**
   * Reports what the subject does wrong. Called once for each resource of a subject kind. It must
   * not throw, whatever is missing or mistyped in the subject or in the inventory.
   */
  void check(Resource subject, Inventory inventory, Findings findings);
}
