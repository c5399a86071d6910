package dev.plumbline.library.model;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Container.Role;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What one pod of a workload asks for, after the API server has filled in what is not written: the
 * request that a limit implies, what a LimitRange gives, and the overhead of a RuntimeClass.
 *
 * @param containers all but ephemeral ones, init containers and sidecars first
 * @param pod what the pod asks for as a whole; empty where it leaves that to its containers
 * @param overhead what running the pod costs besides
 */
public record EffectiveResources(
    List<ContainerResources> containers, Optional<Bounds> pod, Amounts overhead) {
  private static final Kind RUNTIME_CLASS = new Kind("node.k8s.io", "RuntimeClass");

  /** The kinds besides the workload's own that decide. */
  public static final Set<Kind> READS = Set.of(Kind.LIMIT_RANGE, RUNTIME_CLASS);

  /** Requests and limits. */
  public record Bounds(Amounts requests, Amounts limits) {
    static Bounds of(Node owner) {
      Node resources = owner.get("resources");
      return new Bounds(Amounts.of(resources.get("requests")), Amounts.of(resources.get("limits")));
    }

    static boolean areReadable(Node owner) {
      Node resources = owner.get("resources");
      return Amounts.isReadable(resources.get("requests"))
          && Amounts.isReadable(resources.get("limits"));
    }

    Bounds withImpliedRequests() {
      return new Bounds(requests.orElse(limits), limits);
    }

    Bounds orElse(LimitRanges.Defaults defaults) {
      return new Bounds(requests.orElse(defaults.requests()), limits.orElse(defaults.limits()));
    }
  }

  /** What one container asks for. */
  public record ContainerResources(Container container, Bounds bounds) {}

  public EffectiveResources {
    containers = List.copyOf(containers);
  }

  /** Empty where an amount is no quantity: the API server refuses such a pod. */
  public static Optional<EffectiveResources> of(Workload workload, Inventory inventory) {
    Node spec = workload.spec();
    List<Container> containers =
        workload.containers().stream().filter(c -> c.role() != Role.EPHEMERAL).toList();
    boolean readable =
        containers.stream().allMatch(container -> Bounds.areReadable(container.node()))
            && Bounds.areReadable(spec)
            && Amounts.isReadable(spec.get("overhead"));
    return readable ? Optional.of(compute(workload, containers, inventory)) : Optional.empty();
  }

  private static EffectiveResources compute(
      Workload workload, List<Container> containers, Inventory inventory) {
    List<ContainerResources> written =
        containers.stream()
            .map(c -> new ContainerResources(c, Bounds.of(c.node()).withImpliedRequests()))
            .toList();
    LimitRanges.Defaults defaults =
        LimitRanges.in(inventory).defaults(workload.resource().namespace());
    List<ContainerResources> filled =
        written.stream()
            .map(c -> new ContainerResources(c.container(), c.bounds().orElse(defaults)))
            .toList();
    Optional<Bounds> pod =
        workload.isWindows() || workload.spec().get("resources").isMissing()
            ? Optional.empty()
            : Optional.of(PodLevel.of(workload.spec(), written));
    return new EffectiveResources(filled, pod, overhead(workload.spec(), inventory));
  }

  private static Amounts overhead(Node spec, Inventory inventory) {
    String name = spec.get("runtimeClassName").text();
    Amounts own = Amounts.of(spec.get("overhead"));
    return own.isEmpty()
        ? inventory
            .find(new ResourceKey(RUNTIME_CLASS, "", name))
            .map(runtime -> Amounts.of(runtime.root().at("overhead", "podFixed")))
            .orElse(own)
        : own;
  }

  /** What the scheduler and quotas reckon with. */
  public Amounts requests() {
    return requestsWithoutOverhead().plus(overhead);
  }

  /** What quotas reckon with; overhead counts where there is a limit to add it to. */
  public Amounts limits() {
    Amounts limits = limitsWithoutOverhead();
    Amounts limited = limits.positive();
    return limits.plus(overhead.only(resource -> limited.get(resource).isPresent()));
  }

  /** What a LimitRange for pods reckons with. */
  public Amounts requestsWithoutOverhead() {
    Amounts ofContainers = sum(Bounds::requests);
    return pod.map(own -> PodLevel.supported(own.requests()).orElse(ofContainers))
        .orElse(ofContainers);
  }

  /** What a LimitRange for pods reckons with. */
  public Amounts limitsWithoutOverhead() {
    Amounts ofContainers = sum(Bounds::limits);
    return pod.map(own -> PodLevel.supported(own.limits()).orElse(ofContainers))
        .orElse(ofContainers);
  }

  public QosClass qosClass() {
    return QosClass.of(this);
  }

  /** What the containers ask for at most at any one time, whatever the pod says as a whole. */
  public Amounts sum(Function<Bounds, Amounts> bound) {
    return sum(containers, bound);
  }

  /**
   * Main containers and sidecars run together. An init container runs alone with the sidecars
   * before it, so it asks for no more than it needs above the rest.
   */
  static Amounts sum(List<ContainerResources> containers, Function<Bounds, Amounts> bound) {
    Amounts together = Amounts.NONE;
    Amounts sidecars = Amounts.NONE;
    Amounts starting = Amounts.NONE;
    for (ContainerResources one : containers) {
      Amounts own = bound.apply(one.bounds());
      if (one.container().role() == Role.INIT) {
        starting = starting.max(own.plus(sidecars));
      } else {
        together = together.plus(own);
      }
      if (one.container().role() == Role.SIDECAR) {
        sidecars = sidecars.plus(own);
      }
    }
    return together.max(starting);
  }
}
