package dev.plumbline.reach;

import dev.plumbline.reach.ModelCluster.ModelPort;
import dev.plumbline.reach.ModelCluster.ModelPortRule;
import dev.plumbline.reach.NaiveOracle.End;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every port that the oracle allows. It compares a port with nothing but the numbers that policies
 * and pods name, so one question for each run of ports between two of them is about every port.
 */
final class OraclePorts {
  private final NaiveOracle oracle;
  private final List<Integer> starts;

  OraclePorts(ModelCluster cluster) {
    this.oracle = new NaiveOracle(cluster);
    SortedSet<Integer> numbers = new TreeSet<>();
    cluster.policies().stream()
        .flatMap(policy -> policy.rules().values().stream())
        .flatMap(List::stream)
        .flatMap(rule -> rule.ports().stream())
        .forEach(rule -> add(rule, numbers));
    cluster.pods().stream()
        .flatMap(pod -> pod.ports().stream())
        .map(ModelPort::number)
        .forEach(number -> add(number, number, numbers));
    numbers.add(1);
    numbers.removeIf(number -> number < 1 || number > PortSet.LAST);
    this.starts = List.copyOf(numbers);
  }

  private static void add(ModelPortRule rule, SortedSet<Integer> starts) {
    add(rule.number(), Math.max(rule.number(), rule.end()), starts);
  }

  /** A run begins with the first port, another after the last. */
  private static void add(int first, int last, SortedSet<Integer> starts) {
    starts.add(first);
    starts.add(last + 1);
  }

  PortSet allowed(End source, End destination) {
    PortSet allowed = PortSet.NONE;
    for (Protocol protocol : Protocol.values()) {
      for (int i = 0; i < starts.size(); i++) {
        int first = starts.get(i);
        int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : PortSet.LAST;
        if (oracle.allows(source, destination, protocol, first)) {
          allowed = allowed.or(PortSet.of(protocol, first, last));
        }
      }
    }
    return allowed;
  }
}
