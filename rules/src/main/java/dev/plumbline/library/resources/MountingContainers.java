package dev.plumbline.library.resources;

import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.EffectiveResources.ContainerResources;
import dev.plumbline.resource.Container;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The containers that mount a volume. */
final class MountingContainers {
  private MountingContainers() {}

  /** The largest memory limit of those that mount a volume; empty where one has none. */
  static Optional<BigDecimal> mostMemory(String volume, EffectiveResources resources) {
    Optional<BigDecimal> ofPod =
        resources.pod().flatMap(own -> own.limits().positive().get("memory"));
    List<Optional<BigDecimal>> limits =
        resources.containers().stream()
            .filter(one -> mounts(one.container(), volume))
            .map(one -> memoryLimit(one).or(() -> ofPod))
            .toList();
    return limits.stream().allMatch(Optional::isPresent)
        ? limits.stream().flatMap(Optional::stream).max(BigDecimal::compareTo)
        : Optional.empty();
  }

  private static Optional<BigDecimal> memoryLimit(ContainerResources one) {
    return one.bounds().limits().positive().get("memory");
  }

  private static boolean mounts(Container container, String volume) {
    return container.node().get("volumeMounts").items().stream()
        .anyMatch(mount -> mount.get("name").text().equals(volume));
  }
}
