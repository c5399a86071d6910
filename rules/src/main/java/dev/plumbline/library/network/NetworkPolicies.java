package dev.plumbline.library.network;

import static java.util.stream.Collectors.groupingBy;

import dev.plumbline.reach.Policy;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.PodLabels.Selected;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The network policies of an inventory. A policy selects pods of its own namespace only. */
final class NetworkPolicies {
  /** Kinds of policy that may isolate pods too, and that are not understood. */
  private static final Set<Kind> OTHERS =
      Set.of(
          new Kind("policy.networking.k8s.io", "AdminNetworkPolicy"),
          new Kind("policy.networking.k8s.io", "BaselineAdminNetworkPolicy"),
          new Kind("policy.networking.k8s.io", "ClusterNetworkPolicy"),
          new Kind("cilium.io", "CiliumNetworkPolicy"),
          new Kind("cilium.io", "CiliumClusterwideNetworkPolicy"),
          new Kind("projectcalico.org", "NetworkPolicy"),
          new Kind("projectcalico.org", "GlobalNetworkPolicy"),
          new Kind("crd.projectcalico.org", "NetworkPolicy"),
          new Kind("crd.projectcalico.org", "GlobalNetworkPolicy"),
          new Kind("crd.antrea.io", "NetworkPolicy"),
          new Kind("crd.antrea.io", "ClusterNetworkPolicy"));

  private final Map<String, List<Policy>> policies;
  private final Map<String, List<Resource>> others;

  private NetworkPolicies(Map<String, List<Policy>> policies, Map<String, List<Resource>> others) {
    this.policies = policies;
    this.others = others;
  }

  static NetworkPolicies of(Inventory inventory) {
    return new NetworkPolicies(
        inventory.all(Kind.NETWORK_POLICY).stream()
            .map(Policy::new)
            .collect(groupingBy(policy -> policy.resource().namespace())),
        OTHERS.stream()
            .sorted()
            .flatMap(kind -> inventory.all(kind).stream())
            .collect(groupingBy(Resource::namespace)));
  }

  /** What a rule has to read to ask {@link NetworkPolicies}. */
  static Set<Kind> kinds() {
    Set<Kind> kinds = new HashSet<>(OTHERS);
    kinds.add(Kind.NETWORK_POLICY);
    return kinds;
  }

  /** The policies that select so many of the workload's pods, in whichever direction. */
  List<Policy> selecting(Workload workload, Selected pods) {
    PodLabels labels = PodLabels.of(workload);
    return policies.getOrDefault(workload.resource().namespace(), List.of()).stream()
        .filter(policy -> labels.selectedBy(policy.pods()) == pods)
        .toList();
  }

  /** A policy of a kind that is not understood, of the namespace or of the whole cluster. */
  Optional<Resource> otherPolicyAbout(String namespace) {
    return Stream.of(namespace, "")
        .flatMap(place -> others.getOrDefault(place, List.of()).stream())
        .findFirst();
  }
}
