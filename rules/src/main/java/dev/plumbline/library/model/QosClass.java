package dev.plumbline.library.model;

import dev.plumbline.library.model.EffectiveResources.Bounds;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import java.util.List;
import java.util.Set;

/** How dearly a node holds on to a pod when it runs out of memory. */
public enum QosClass {
  GUARANTEED,
  BURSTABLE,
  BEST_EFFORT;

  private static final Set<String> RESOURCES = Set.of("cpu", "memory");

  /** By the pod's own resources where it has that field, else by every container's. */
  static QosClass of(EffectiveResources resources) {
    List<Bounds> all =
        resources
            .pod()
            .map(List::of)
            .orElseGet(
                () -> resources.containers().stream().map(ContainerResources::bounds).toList());
    Amounts requests = Amounts.NONE;
    Amounts limits = Amounts.NONE;
    boolean limited = true;
    for (Bounds bounds : all) {
      Amounts own = counting(bounds.limits());
      limited &= own.values().keySet().equals(RESOURCES);
      limits = limits.plus(own);
      requests = requests.plus(counting(bounds.requests()));
    }
    if (requests.isEmpty() && limits.isEmpty()) {
      return BEST_EFFORT;
    }
    return limited && areEqual(requests, limits) ? GUARANTEED : BURSTABLE;
  }

  private static Amounts counting(Amounts amounts) {
    return amounts.positive().only(RESOURCES::contains);
  }

  private static boolean areEqual(Amounts requests, Amounts limits) {
    return requests.values().keySet().equals(limits.values().keySet())
        && limits.values().entrySet().stream()
            .allMatch(
                limit ->
                    requests
                        .get(limit.getKey())
                        .filter(request -> request.compareTo(limit.getValue()) == 0)
                        .isPresent());
  }
}
