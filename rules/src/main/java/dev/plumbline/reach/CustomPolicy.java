package dev.plumbline.reach;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.LabelSelector;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy of a kind that only its implementation understands: whatever the pods it is about may
 * do, nobody else can say.
 *
 * @param subject index in {@link Selections}
 * @param outsideOnly whether it is about addresses outside of the cluster alone
 */
record CustomPolicy(
    Resource resource, int subject, Set<Direction> directions, boolean outsideOnly) {
  private static final Set<Kind> EGRESS_ONLY =
      Set.of(
          new Kind("k8s.ovn.org", "EgressFirewall"),
          new Kind("network.openshift.io", "EgressNetworkPolicy"),
          new Kind("networking.gke.io", "FQDNNetworkPolicy"));

  private static final Set<Kind> CILIUM =
      Set.of(
          new Kind("cilium.io", "CiliumNetworkPolicy"),
          new Kind("cilium.io", "CiliumClusterwideNetworkPolicy"));

  private static final Set<Kind> OTHERS =
      Set.of(
          new Kind("projectcalico.org", "NetworkPolicy"),
          new Kind("projectcalico.org", "GlobalNetworkPolicy"),
          new Kind("crd.projectcalico.org", "NetworkPolicy"),
          new Kind("crd.projectcalico.org", "GlobalNetworkPolicy"),
          new Kind("crd.antrea.io", "NetworkPolicy"),
          new Kind("crd.antrea.io", "ClusterNetworkPolicy"));

  /** Every such kind, in a fixed order. */
  static final List<Kind> KINDS =
      Stream.of(EGRESS_ONLY, CILIUM, OTHERS).flatMap(Set::stream).sorted().toList();

  static CustomPolicy of(Resource resource, Selections selections) {
    boolean egressOnly = EGRESS_ONLY.contains(resource.kind());
    boolean cilium = CILIUM.contains(resource.kind());
    LabelSelector pods =
        cilium ? endpoints(resource.get("spec")) : new LabelSelector(Map.of(), List.of());
    Selection subject =
        resource.kind().isClusterScoped()
            ? new Selection(Optional.empty(), Selection.everyPod().namespaces(), pods)
            : Selection.within(resource.namespace(), pods);
    Set<Direction> directions =
        egressOnly
            ? EnumSet.of(Direction.EGRESS)
            : cilium ? written(resource.get("spec")) : EnumSet.allOf(Direction.class);
    return new CustomPolicy(resource, selections.indexOf(subject), directions, egressOnly);
  }

  /** Labels may be written with their source; where that is not plain, every pod may be meant. */
  private static LabelSelector endpoints(Node spec) {
    LabelSelector selector = LabelSelector.of(spec.get("endpointSelector"));
    boolean plain =
        Stream.concat(
                selector.labels().keySet().stream(),
                selector.expressions().stream().map(LabelSelector.Requirement::key))
            .noneMatch(key -> key.contains(":") || key.startsWith("io."));
    return plain ? selector : new LabelSelector(Map.of(), List.of());
  }

  private static Set<Direction> written(Node spec) {
    Set<Direction> written = EnumSet.noneOf(Direction.class);
    for (Direction direction : Direction.values()) {
      if (spec.get(direction.rules()).isPresent()
          || spec.get(direction.rules() + "Deny").isPresent()) {
        written.add(direction);
      }
    }
    return written.isEmpty() ? EnumSet.allOf(Direction.class) : written;
  }
}
