package dev.plumbline.library.rollout;

import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pods that a budget counts. */
record Evictable(String title, long minimum, long maximum) {
  static final Set<Kind> READS = reads();

  private static Set<Kind> reads() {
    Set<Kind> kinds = new HashSet<>(Kind.WORKLOADS);
    kinds.add(Kind.HORIZONTAL_POD_AUTOSCALER);
    return Set.copyOf(kinds);
  }

  /** Empty where there are none, or nobody knows how many: a DaemonSet has as many as nodes. */
  static Optional<Evictable> of(Budget budget, Inventory inventory) {
    List<Resource> owners =
        budget.workloads(inventory).stream()
            .map(Workload::resource)
            .filter(resource -> resource.root().at("metadata", "ownerReferences").isMissing())
            .toList();
    boolean counted =
        !owners.isEmpty() && owners.stream().map(Resource::kind).allMatch(Scale.KINDS::contains);
    if (!counted) {
      return Optional.empty();
    }
    List<Scale> scales = owners.stream().map(owner -> Scale.of(owner, inventory)).toList();
    long minimum = scales.stream().mapToLong(Scale::minimum).sum();
    long maximum = scales.stream().mapToLong(Scale::maximum).sum();
    String title =
        owners.stream()
            .map(owner -> owner.kind().name() + " \"" + owner.name() + "\"")
            .sorted()
            .collect(Collectors.joining(", "));
    return minimum == 0 ? Optional.empty() : Optional.of(new Evictable(title, minimum, maximum));
  }
}
