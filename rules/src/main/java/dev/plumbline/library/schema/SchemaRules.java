package dev.plumbline.library.schema;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class SchemaRules {

  private SchemaRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new DeprecatedApi(),
        new DeprecatedServiceAccountField(),
        new DuplicateEnvironmentVariable(),
        new DuplicateKey(),
        new DuplicateResource(),
        new InvalidContainerPort(),
        new InvalidLabel(),
        new InvalidName(),
        new InvalidPodSecurityLabel(),
        new InvalidTopologySpread(),
        new UnknownKind());
  }
}
