package dev.plumbline.library.rbac;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class RbacRules {

  private RbacRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new ClusterAdminBinding(),
        new DefaultServiceAccount(),
        new RbacEscalation(),
        new RbacSecretsAccess(),
        new RbacWildcard(),
        new RbacWorkloadCreation(),
        new ServiceAccountMissing(),
        new ServiceAccountTokenAutomount());
  }
}
