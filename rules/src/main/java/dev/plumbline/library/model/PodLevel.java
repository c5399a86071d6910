package dev.plumbline.library.model;

import dev.plumbline.library.model.EffectiveResources.Bounds;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Set;

/** The resources that a pod asks for as a whole. */
public final class PodLevel {
  private static final Set<String> COMPUTE = Set.of("cpu", "memory");
  private static final String HUGE_PAGES = "hugepages-";

  private PodLevel() {}

  /** Whether a pod, and not only its containers, can ask for that resource. */
  public static boolean supports(String resource) {
    return COMPUTE.contains(resource) || resource.startsWith(HUGE_PAGES);
  }

  static Amounts supported(Amounts amounts) {
    return amounts.only(PodLevel::supports);
  }

  /**
   * The pod's own bounds with what the API server fills in where some are written: huge pages from
   * the containers' limits; requests from the containers' requests, else from the pod's limits.
   */
  static Bounds of(Node spec, List<ContainerResources> containers) {
    Bounds written = Bounds.of(spec);
    if (written.requests().isEmpty() && written.limits().isEmpty()) {
      return written;
    }
    Amounts hugePages =
        EffectiveResources.sum(containers, Bounds::limits)
            .only(
                resource ->
                    resource.startsWith(HUGE_PAGES) && written.requests().get(resource).isEmpty());
    Amounts limits = written.limits().orElse(hugePages);
    if (limits.isEmpty()) {
      return written;
    }
    Amounts compute = EffectiveResources.sum(containers, Bounds::requests).only(COMPUTE::contains);
    return new Bounds(written.requests().orElse(compute).orElse(supported(limits)), limits);
  }
}
