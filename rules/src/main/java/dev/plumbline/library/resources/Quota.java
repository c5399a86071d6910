package dev.plumbline.library.resources;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ResourceQuota: how much the objects of a namespace that it covers may take together. */
record Quota(Resource resource, Amounts hard) {
  static final Set<Kind> READS = reads();

  /** Whether a quota counts a pod. */
  enum Coverage {
    YES,
    NO,
    UNKNOWN
  }

  private static Set<Kind> reads() {
    Set<Kind> kinds = new HashSet<>(EffectiveResources.READS);
    kinds.add(Kind.RESOURCE_QUOTA);
    return Set.copyOf(kinds);
  }

  static Quota of(Resource resource) {
    return new Quota(resource, Amounts.of(resource.root().at("spec", "hard")));
  }

  /** The quotas of a namespace, by name. */
  static List<Quota> in(String namespace, Inventory inventory) {
    return inventory.all(Kind.RESOURCE_QUOTA).stream()
        .filter(quota -> quota.namespace().equals(namespace))
        .sorted(Comparator.comparing(Resource::name))
        .map(Quota::of)
        .toList();
  }

  String name() {
    return resource.name();
  }

  /** Whether it counts the pods of a workload: every scope must hold for them. */
  Coverage covers(Workload workload, EffectiveResources resources) {
    List<Coverage> scopes =
        QuotaScope.of(resource).stream()
            .map(scope -> scope.holds(workload.spec(), resources.qosClass()))
            .toList();
    if (scopes.contains(Coverage.NO)) {
      return Coverage.NO;
    }
    return scopes.contains(Coverage.UNKNOWN) ? Coverage.UNKNOWN : Coverage.YES;
  }

  /** Whether it has scopes: then it counts pods only, and claims by their volume class. */
  boolean isScoped() {
    return !QuotaScope.of(resource).isEmpty();
  }
}
