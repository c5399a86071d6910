package dev.plumbline.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.reach.ModelCluster.ModelPod;
import dev.plumbline.reach.NaiveOracle.Connected;
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
import java.util.NavigableSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The model that is fast decides like the one that is simple. */
class ReachabilityPropertyTest {
  private static final int CLUSTERS = Integer.getInteger("plumbline.reach.clusters", 2000);
  private static final long SEED = Long.getLong("plumbline.reach.seed", 1);
  private static final List<PortRange> EVERY_PORT = PortSet.ALL.ranges();

  /** The second number of addresses; 300 stands for one beyond 10.0.0.0/8. */
  private static final List<Integer> OUTSIDE = List.of(0, 3, 7, 300);

  @Test
  @DisplayName("S-28 to S-45, S-54: every pair may use exactly the ports that the oracle says")
  void theFastModelAgreesWithTheSimpleOne() {
    RandomCluster clusters = new RandomCluster(SEED);
    int allowed = 0;
    int denied = 0;
    for (int i = 0; i < CLUSTERS; i++) {
      ModelCluster cluster = clusters.next();
      NavigableSet<Integer> firstPorts = cluster.firstPorts();
      for (Pair pair : pairs(cluster)) {
        List<PortRange> expected = ranges(pair.asked(), firstPorts);
        if (!pair.says(expected)) {
          assertThat(pair.outcome().allowed().ranges()).as(pair.in(cluster)).isEqualTo(expected);
          assertThat(pair.outcome().possible().ranges()).as(pair.in(cluster)).isEqualTo(expected);
        }
        allowed += expected.isEmpty() ? 0 : 1;
        denied += expected.equals(EVERY_PORT) ? 0 : 1;
      }
    }
    assertThat(Math.min(allowed, denied)).as("both are drawn often").isGreaterThan(CLUSTERS);
  }

  @Test
  @DisplayName("S-42 to S-45: asked for every single port, both answer alike")
  void noPortIsDecidedOtherwiseThanTheFirstOfItsRun() {
    RandomCluster clusters = new RandomCluster(SEED);
    for (int i = 0; i < CLUSTERS / 100; i++) {
      ModelCluster cluster = clusters.next();
      for (Pair pair : pairs(cluster)) {
        for (Protocol protocol : Protocol.values()) {
          for (int port = 1; port <= ModelCluster.LAST_PORT; port++) {
            Verdict expected =
                pair.asked().allows(protocol, port) ? Verdict.ALLOWED : Verdict.DENIED;
            if (pair.outcome().verdict(protocol, port) != expected) {
              assertThat(pair.outcome().verdict(protocol, port))
                  .as("%s %d, %s", protocol, port, pair.in(cluster))
                  .isEqualTo(expected);
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

  /** What both models say of one connection. */
  private record Pair(End source, End destination, Connected asked, Outcome outcome) {

    boolean says(List<PortRange> expected) {
      return outcome.allowed().ranges().equals(expected)
          && outcome.possible().ranges().equals(expected);
    }

    String in(ModelCluster cluster) {
      return "%s to %s in%n%s".formatted(source, destination, cluster.yaml());
    }
  }

  private static List<Pair> pairs(ModelCluster cluster) {
    Reachability reachability = Reachability.of(inventory(cluster), AddressBlocks.OUTSIDE_ONLY);
    NaiveOracle oracle = new NaiveOracle(cluster);
    List<Pair> pairs = new ArrayList<>();
    Map<End, Endpoint> ends = ends(cluster, reachability);
    ends.forEach(
        (source, from) ->
            ends.forEach(
                (destination, to) ->
                    pairs.add(
                        new Pair(
                            source,
                            destination,
                            oracle.between(source, destination),
                            reachability.between(from, to)))));
    return pairs;
  }

  /** The runs of ports that the simple model lets through, asked at both ends of each run. */
  private static List<PortRange> ranges(Connected asked, NavigableSet<Integer> firstPorts) {
    List<PortRange> ranges = new ArrayList<>();
    for (Protocol protocol : Protocol.values()) {
      int start = 0;
      for (int first : firstPorts) {
        Integer next = firstPorts.higher(first);
        int last = next == null ? ModelCluster.LAST_PORT : next - 1;
        boolean open = asked.allows(protocol, first);
        if (asked.allows(protocol, last) != open) {
          throw new AssertionError("the ports %d and %d are told apart".formatted(first, last));
        }
        if (open) {
          start = start == 0 ? first : start;
        } else if (start > 0) {
          ranges.add(new PortRange(protocol, start, first - 1));
          start = 0;
        }
      }
      if (start > 0) {
        ranges.add(new PortRange(protocol, start, ModelCluster.LAST_PORT));
      }
    }
    return ranges;
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
