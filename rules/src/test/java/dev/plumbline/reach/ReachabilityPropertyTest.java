package dev.plumbline.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.Manifests;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.NaiveOracle.End;
import dev.plumbline.reach.Reason.Effect;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The model that is fast decides like the one that is simple. */
class ReachabilityPropertyTest {
  private static final int CLUSTERS = Integer.getInteger("plumbline.reach.clusters", 2000);
  private static final long SEED = Long.getLong("plumbline.reach.seed", 1);

  /** The second number of addresses; 300 stands for one beyond 10.0.0.0/8. */
  private static final List<Integer> OUTSIDE = List.of(0, 3, 7, 300);

  @Test
  @DisplayName("S-28 to S-45, S-54: every pair, protocol and port is decided as the oracle does")
  void theFastModelAgreesWithTheSimpleOne() {
    RandomCluster clusters = new RandomCluster(SEED);
    int allowed = 0;
    int denied = 0;
    for (int i = 0; i < CLUSTERS; i++) {
      ModelCluster cluster = clusters.next();
      Reachability reachability = Reachability.of(inventory(cluster), AddressBlocks.OUTSIDE_ONLY);
      OraclePorts ports = new OraclePorts(cluster);
      Map<End, Endpoint> ends = ends(cluster, reachability);
      for (End source : ends.keySet()) {
        for (End destination : ends.keySet()) {
          Outcome outcome = reachability.between(ends.get(source), ends.get(destination));
          PortSet expected = ports.allowed(source, destination);
          if (!outcome.equals(new Outcome(expected, expected))) {
            assertThat(outcome)
                .as("%s to %s in%n%s", source, destination, cluster.yaml())
                .isEqualTo(new Outcome(expected, expected));
          }
          allowed += expected.isEmpty() ? 0 : 1;
          denied += expected.isEverything() ? 0 : 1;
        }
      }
    }
    assertThat(Math.min(allowed, denied)).as("both are drawn often").isGreaterThan(CLUSTERS);
  }

  @Test
  @DisplayName("The oracle's own answer changes only at the numbers that its cluster names")
  void theOracleIsAskedAboutEveryPortOneByOne() {
    RandomCluster clusters = new RandomCluster(SEED);
    ModelCluster cluster = clusters.next();
    NaiveOracle oracle = new NaiveOracle(cluster);
    OraclePorts ports = new OraclePorts(cluster);
    Set<End> ends = ends(cluster, Reachability.of(inventory(cluster))).keySet();
    for (End source : ends) {
      for (End destination : ends) {
        PortSet allowed = ports.allowed(source, destination);
        for (Protocol protocol : Protocol.values()) {
          for (int port = 1; port <= PortSet.LAST; port++) {
            if (oracle.allows(source, destination, protocol, port)
                != allowed.contains(protocol, port)) {
              fail("%s to %s on %s %d in%n%s", source, destination, protocol, port, cluster.yaml());
            }
          }
        }
      }
    }
  }

  @Test
  void reasonsSayWhatTheVerdictSays() {
    RandomCluster clusters = new RandomCluster(SEED);
    for (int i = 0; i < CLUSTERS / 10; i++) {
      ModelCluster cluster = clusters.next();
      Reachability reachability = Reachability.of(inventory(cluster), AddressBlocks.OUTSIDE_ONLY);
      List<Pods> pods = reachability.pods();
      for (Pods source : pods) {
        for (Pods destination : pods) {
          Explanation why = reachability.explain(source, destination, Protocol.TCP, 3);
          boolean open =
              isOpen(why.reasons(Direction.EGRESS)) && isOpen(why.reasons(Direction.INGRESS));
          assertThat(open)
              .as("%s in%n%s", why, cluster.yaml())
              .isEqualTo(why.verdict() == Verdict.ALLOWED);
        }
      }
    }
  }

  private static boolean isOpen(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::effect)
        .anyMatch(effect -> effect == Effect.ALLOWS || effect == Effect.OPEN);
  }

  private static Inventory inventory(ModelCluster cluster) {
    return Manifests.read(cluster.yaml()).inventory(World.CLUSTER);
  }

  private static Map<End, Endpoint> ends(ModelCluster cluster, Reachability reachability) {
    Map<End, Endpoint> ends = new LinkedHashMap<>();
    for (ModelPod pod : cluster.pods()) {
      ResourceKey key = new ResourceKey(Kind.POD, pod.namespace().name(), pod.name());
      ends.put(new End(Optional.of(pod), pod.address()), reachability.pods(key).get(0));
    }
    List<Integer> outside = new ArrayList<>(OUTSIDE);
    for (int second : outside) {
      String text = second < 256 ? ModelCluster.address(second) : "8.8.8.8";
      ends.put(new End(Optional.empty(), second), Addresses.of(text).orElseThrow());
    }
    return ends;
  }
}
