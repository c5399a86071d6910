package dev.plumbline.library.services;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class ServiceRules {

  private ServiceRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new ExposedService(),
        new ExternalIps(),
        new IngressBackendMissing(),
        new PublishedDataPort(),
        new ServicePortWithoutContainerPort(),
        new ServiceSelectsNothing());
  }
}
