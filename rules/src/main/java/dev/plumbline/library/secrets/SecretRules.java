package dev.plumbline.library.secrets;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class SecretRules {

  private SecretRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(new LiteralCredential(), new PlaintextSecret(), new SecretInEnv());
  }
}
