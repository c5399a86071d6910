package dev.plumbline.library.resources;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class ResourceRules {

  private ResourceRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new ExtendedResourceInvalid(),
        new HpaWithoutRequests(),
        new InvalidQuantity(),
        new LimitRangeViolation(),
        new MemoryBackedVolume(),
        new MissingCpuLimit(),
        new MissingEphemeralStorageLimit(),
        new MissingMemoryLimit(),
        new MissingRequests(),
        new PodResourcesInvalid(),
        new QuotaExceeded(),
        new QuotaRequiresResources(),
        new RequestAboveLimit(),
        new SuspiciousQuantity());
  }
}
