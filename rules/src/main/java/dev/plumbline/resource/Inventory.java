package dev.plumbline.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything the rules may look at: a repository, a cluster, or either with one change applied.
 * Immutable; models computed from it are computed once.
 */
public final class Inventory {

  /** What it means when an object is not in the inventory. */
  public enum World {
    /** Nothing: this is a part, the rest is elsewhere. */
    OPEN,
    /** It does not exist: this is the whole of every namespace it mentions. */
    CLOSED,
    /** It does not exist, and what is here is what a cluster stores. */
    CLUSTER
  }

  private final World world;
  private final KubernetesVersion kubernetesVersion;
  private final List<Resource> resources;
  private final Map<Kind, List<Resource>> byKind;
  private final Map<ResourceKey, Resource> byKey;
  private final Optional<LocalDate> today;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private Inventory(
      World world,
      KubernetesVersion kubernetesVersion,
      Optional<LocalDate> today,
      Collection<Resource> resources) {
    this.world = world;
    this.kubernetesVersion = kubernetesVersion;
    this.today = today;
    this.resources = List.copyOf(resources);
    this.byKind = byKind(this.resources);
    this.byKey =
        this.resources.stream()
            .collect(
                Collectors.toMap(Resource::key, resource -> resource, (first, again) -> first));
  }

  private static Map<Kind, List<Resource>> byKind(List<Resource> resources) {
    Map<Kind, List<Resource>> byKind =
        resources.stream().collect(Collectors.groupingBy(Resource::kind, Collectors.toList()));
    byKind.put(
        Kind.WORKLOAD,
        resources.stream()
            .filter(Resource::isWorkload)
            .filter(resource -> !Kind.WORKLOADS.contains(resource.kind()))
            .toList());
    return byKind;
  }

  /** An inventory for the latest Kubernetes. */
  public static Inventory of(World world, Collection<Resource> resources) {
    return new Inventory(world, KubernetesVersion.LATEST, Optional.empty(), resources);
  }

  /** The same objects in the same world, for that Kubernetes. */
  public Inventory withKubernetesVersion(KubernetesVersion version) {
    return new Inventory(world, version, today, resources);
  }

  /** The same objects, to be judged as of that day. */
  public Inventory withToday(LocalDate day) {
    return today.equals(Optional.of(day))
        ? this
        : new Inventory(world, kubernetesVersion, Optional.of(day), resources);
  }

  /** The day as of which to judge, for rules have no clock; empty where nobody said. */
  public Optional<LocalDate> today() {
    return today;
  }

  public World world() {
    return world;
  }

  /** Whether an object that is not here may exist elsewhere. */
  public boolean isOpen() {
    return world == World.OPEN;
  }

  /** The Kubernetes these objects are for. */
  public KubernetesVersion kubernetesVersion() {
    return kubernetesVersion;
  }

  /** All objects, in the order they were read. */
  public List<Resource> resources() {
    return resources;
  }

  /**
   * The objects of these kinds, kind after kind, each in the order they were read; for {@link
   * Kind#WORKLOAD} the custom resources that run pods.
   */
  public List<Resource> all(Kind... kinds) {
    List<Resource> all = new ArrayList<>();
    for (Kind kind : kinds) {
      all.addAll(byKind.getOrDefault(kind, List.of()));
    }
    return all;
  }

  /** The object with that key; where it is declared twice, the first. */
  public Optional<Resource> find(ResourceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** A model computed from this inventory, once, whoever asks. */
  public <T> T derive(Class<T> type, Function<Inventory, T> model) {
    Object known = derived.get(type);
    if (known == null) {
      known = model.apply(this);
      Object earlier = derived.putIfAbsent(type, known);
      known = earlier == null ? known : earlier;
    }
    return type.cast(known);
  }
}
