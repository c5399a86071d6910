package dev.plumbline.reach;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.PodLabels;
import dev.plumbline.resource.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All that policies can tell about pods: those that are equal in this are treated alike.
 *
 * @param labels only those that some policy asks for
 * @param unseenPolicies whether there may be policies about them that no manifest shows
 * @param addresses indexes of the runs that their addresses lie in; empty where nobody knows
 */
record PodFacts(
    String namespace,
    PodLabels labels,
    NamedPorts ports,
    boolean hostNetwork,
    boolean unseenPolicies,
    Set<Integer> addresses) {

  /** What of pods matters to the policies of an inventory. */
  record Lens(Set<String> labels, Set<String> portNames, List<Addresses> addresses, World world) {

    PodFacts of(Pods pods) {
      Workload workload = pods.workload();
      return new PodFacts(
          pods.namespace(),
          relevant(PodLabels.of(workload)),
          NamedPorts.of(workload, portNames),
          pods.usesHostNetwork(),
          world == World.OPEN || workload.isCompletedByOperator(),
          world == World.CLUSTER ? addresses(pods.resource().get("status")) : Set.of());
    }

    private PodLabels relevant(PodLabels all) {
      Map<String, String> known = new HashMap<>(all.known());
      known.keySet().retainAll(labels);
      Set<String> generated = new HashSet<>(all.generated());
      generated.retainAll(labels);
      return new PodLabels(known, generated, all.complete());
    }

    /** Where no policy has a block, it does not matter which addresses pods have. */
    private Set<Integer> addresses(Node status) {
      Set<Integer> found = new TreeSet<>();
      if (addresses.size() > 2) {
        found.addAll(runs(status.get("podIP").text()));
        status.get("podIPs").items().forEach(item -> found.addAll(runs(item.get("ip").text())));
      }
      return found;
    }

    private List<Integer> runs(String address) {
      return Addresses.of(address).stream()
          .flatMapToInt(
              one ->
                  IntStream.range(0, addresses.size())
                      .filter(index -> addresses.get(index).contains(one)))
          .boxed()
          .toList();
    }
  }
}
