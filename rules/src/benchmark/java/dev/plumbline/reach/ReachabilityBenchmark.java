package dev.plumbline.reach;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the whole answer takes: every pair of groups, from manifests that are read already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx4g", "-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC"})
public class ReachabilityBenchmark {
  private static final int POLICIES = 1000;
  private static final int PODS_PER_APP = 10;

  @Param({"100", "1000", "10000", "50000"})
  int pods;

  private Inventory inventory;

  /** Apps of ten pods in fifty namespaces, and policies as people write them. */
  @Setup
  public void write() {
    StringBuilder yaml = new StringBuilder();
    int namespaces = 50;
    for (int i = 0; i < namespaces; i++) {
      line(yaml, "Namespace", "v1", "", "n" + i, ", labels: {team: t" + i % 10 + "}", "{}");
    }
    for (int i = 0; i < pods; i++) {
      int app = i / PODS_PER_APP;
      String labels =
          ", labels: {app: a%d, tier: l%d, pod-template-hash: h%d, instance: i%d}"
              .formatted(app, app % 3, app, i);
      String spec =
          "{containers: [{name: c, ports: [{name: http, containerPort: %d}]}]}"
              .formatted(8080 + app % 2);
      line(yaml, "Pod", "v1", "n" + app % namespaces, "p" + i, labels, spec);
    }
    for (int i = 0; i < POLICIES; i++) {
      String namespace = "n" + i % namespaces;
      line(yaml, "NetworkPolicy", "networking.k8s.io/v1", namespace, "p" + i, "", policy(i));
    }
    inventory =
        ManifestReader.withDefaults()
            .readText("cluster.yaml", yaml.toString())
            .inventory(World.CLUSTER);
  }

  /** One policy in ten is about a whole namespace, the others each about an app. */
  private static String policy(int i) {
    if (i % 10 == 0) {
      return "{podSelector: {}, policyTypes: [Ingress, Egress], egress: [{ports:"
          + " [{protocol: UDP, port: 53}]}, {to: [{podSelector: {}}]}]}";
    }
    return ("{podSelector: {matchLabels: {app: a%d}}, ingress: [{from: [{namespaceSelector:"
            + " {matchLabels: {team: t%d}}, podSelector: {matchExpressions: [{key: tier,"
            + " operator: In, values: [l0, l%d]}]}}, {podSelector: {matchLabels: {app: a%d}}},"
            + " {ipBlock: {cidr: 20.%d.0.0/16}}], ports: [{port: http},"
            + " {port: 9000, endPort: %d}]}]}")
        .formatted(i, i % 7, i % 3, i + 50, i % 20, 9000 + i % 5);
  }

  private static void line(
      StringBuilder yaml,
      String kind,
      String version,
      String namespace,
      String name,
      String metadata,
      String spec) {
    yaml.append(
        "{apiVersion: %s, kind: %s, metadata: {name: %s%s%s}, spec: %s}%n---%n"
            .formatted(
                version,
                kind,
                name,
                namespace.isEmpty() ? "" : ", namespace: " + namespace,
                metadata,
                spec));
  }

  /** The number of open connections between groups, so that nothing is left out. */
  @Benchmark
  public long wholeAnswer() {
    Reachability reachability = Reachability.of(inventory);
    List<PodGroup> groups = reachability.groups();
    long open = 0;
    for (PodGroup source : groups) {
      for (PodGroup destination : groups) {
        Outcome outcome =
            reachability.between(source.representative(), destination.representative());
        open += outcome.isDenied() ? 0 : 1;
      }
    }
    return open;
  }
}
