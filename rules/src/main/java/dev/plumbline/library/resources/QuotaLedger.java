package dev.plumbline.library.resources;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.EffectiveResources;
import dev.plumbline.library.model.PodCount;
import dev.plumbline.library.resources.Quota.Coverage;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What takes from a quota.
 *
 * @param unknown why the entries may not be all; empty where they are
 */
record QuotaLedger(Quota quota, List<Entry> entries, Optional<String> unknown) {

  /** What one object takes, and each of its pods. */
  record Entry(Resource resource, Amounts own, Amounts perPod, PodCount pods) {
    Amounts least() {
      return own.plus(perPod.times(pods.minimum()));
    }

    Amounts most() {
      return own.plus(perPod.times(pods.maximum()));
    }
  }

  private record All(List<QuotaLedger> ledgers) {}

  /** The ledgers of the quotas of a namespace. */
  static List<QuotaLedger> in(String namespace, Inventory inventory) {
    return inventory.derive(All.class, QuotaLedger::compute).ledgers().stream()
        .filter(ledger -> ledger.quota().resource().namespace().equals(namespace))
        .toList();
  }

  private static All compute(Inventory inventory) {
    return new All(
        inventory.all(Kind.RESOURCE_QUOTA).stream()
            .sorted(Comparator.comparing(Resource::key))
            .map(resource -> of(Quota.of(resource), inventory))
            .toList());
  }

  private static QuotaLedger of(Quota quota, Inventory inventory) {
    List<Entry> entries = new ArrayList<>();
    Optional<String> unknown =
        inventory.isOpen()
            ? Optional.of("there may be more objects in the namespace")
            : Optional.empty();
    for (Resource resource : inventory.resources()) {
      if (!resource.namespace().equals(quota.resource().namespace())
          || isRepeated(resource, inventory)
          || isOwned(resource, inventory)) {
        continue;
      }
      Coverage coverage = coverage(quota, resource, inventory);
      Entry entry = entry(quota, resource, coverage, inventory);
      entries.add(entry);
      if (coverage == Coverage.UNKNOWN) {
        unknown = Optional.of("a scope is unknown for the pods of " + title(resource));
      } else if (!entry.pods().isCertain() && takesAny(quota, entry.perPod())) {
        unknown = Optional.of(title(resource) + " has as many pods as " + whoDecides(resource));
      }
    }
    return new QuotaLedger(quota, List.copyOf(entries), unknown);
  }

  private static String whoDecides(Resource workload) {
    return workload.kind().equals(Kind.DAEMON_SET) ? "there are nodes" : "its controller makes";
  }

  private static boolean takesAny(Quota quota, Amounts amounts) {
    return !amounts.positive().only(name -> quota.hard().get(name).isPresent()).isEmpty();
  }

  private static Coverage coverage(Quota quota, Resource resource, Inventory inventory) {
    Workload workload = Workload.of(resource);
    return runsPods(resource)
        ? EffectiveResources.of(workload, inventory)
            .map(resources -> quota.covers(workload, resources))
            .orElse(Coverage.NO)
        : Coverage.NO;
  }

  private static Entry entry(
      Quota quota, Resource resource, Coverage coverage, Inventory inventory) {
    Amounts own = quota.isScoped() ? Amounts.NONE : QuotaUsage.ofObject(resource);
    Amounts perPod = Amounts.NONE;
    if (coverage == Coverage.YES) {
      perPod =
          EffectiveResources.of(Workload.of(resource), inventory)
              .map(QuotaUsage::ofPod)
              .orElse(perPod);
    }
    boolean makesClaims = runsPods(resource) && !quota.isScoped();
    boolean asStored = inventory.world() == Inventory.World.CLUSTER;
    if (makesClaims && !asStored) {
      for (Node claim : Claims.of(resource)) {
        perPod = perPod.plus(QuotaUsage.ofClaim(claim));
      }
    }
    return new Entry(resource, own, perPod, PodCount.of(resource, inventory));
  }

  private static boolean runsPods(Resource resource) {
    String phase = resource.root().at("status", "phase").text();
    return resource.isWorkload()
        && !resource.kind().equals(Kind.POD_TEMPLATE)
        && !phase.equals("Succeeded")
        && !phase.equals("Failed");
  }

  private static boolean isRepeated(Resource resource, Inventory inventory) {
    return inventory.find(resource.key()).filter(first -> first != resource).isPresent();
  }

  /** Whether its pods are counted with the object that made it. */
  private static boolean isOwned(Resource resource, Inventory inventory) {
    return resource.root().at("metadata", "ownerReferences").items().stream()
        .map(
            owner ->
                new ResourceKey(
                    Kind.of(owner.get("apiVersion").text(), owner.get("kind").text()),
                    resource.namespace(),
                    owner.get("name").text()))
        .anyMatch(key -> inventory.find(key).isPresent());
  }

  static String title(Resource resource) {
    return resource.kind().name() + " \"" + resource.name() + "\"";
  }

  Amounts least() {
    return entries.stream().map(Entry::least).reduce(Amounts.NONE, Amounts::plus);
  }

  Amounts most() {
    return entries.stream().map(Entry::most).reduce(Amounts.NONE, Amounts::plus);
  }
}
