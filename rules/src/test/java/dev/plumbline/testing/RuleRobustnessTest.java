package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Library;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No rule throws, whatever is missing or mistyped in whichever object, and no finding is without a
 * place. More random documents: {@code -Dplumbline.robustness.documents=1000000}; others: {@code
 * -Dplumbline.robustness.seed=2}.
 */
class RuleRobustnessTest {
  private static final int DOCUMENTS = Integer.getInteger("plumbline.robustness.documents", 5000);
  private static final long SEED = Long.getLong("plumbline.robustness.seed", 1);
  private static final int CHANGES = 6;
  private static final List<World> WORLDS = List.of(World.values());

  private static final Robustness ROBUSTNESS = new Robustness(Library.rules());

  /** Custom resources that run pods, each in its own shape. */
  private static final String CUSTOM =
      """
      apiVersion: apps.openliberty.io/v1
      kind: OpenLibertyApplication
      metadata: {name: cart}
      spec:
        applicationImage: cart:1
        pullPolicy: Always
        service: {port: 9080}
        resources: {limits: {memory: 1Gi}}
        securityContext: {capabilities: {add: [NET_RAW]}}
        probes: {liveness: {}, readiness: {httpGet: {path: /health/ready, port: 9080}}}
        sidecarContainers: [{name: log, image: log:1}]
      ---
      apiVersion: kafka.strimzi.io/v1
      kind: Kafka
      metadata: {name: kafka}
      spec: {kafka: {template: {pod: {securityContext: {runAsUser: 0}, hostUsers: true}}}}
      ---
      apiVersion: serving.knative.dev/v1
      kind: Revision
      metadata: {name: web}
      spec: {containers: [{image: web:1, livenessProbe: {httpGet: {path: /}}}]}
      ---
      apiVersion: ray.io/v1
      kind: RayCluster
      metadata: {name: ray}
      spec:
        head: {template: {spec: {containers: [{name: head, image: ray:1}]}}}
        workers: [{template: {spec: {hostNetwork: true, containers: [{image: ray:1}]}}}]
      """;

  /** The documents of each example of each rule. */
  private static final List<List<Value>> EXAMPLES =
      Stream.concat(
              Stream.of(CUSTOM),
              Library.rules().stream()
                  .flatMap(rule -> Stream.of(rule.spec().bad(), rule.spec().good())))
          .map(manifest -> new Example(manifest).documents())
          .toList();

  @Test
  void noRuleStumblesOverOneChange() {
    int count = EXAMPLES.stream().mapToInt(ROBUSTNESS::requireOverEachChange).sum();
    assertThat(count).isGreaterThan(EXAMPLES.size() * CHANGES);
  }

  @Test
  void noRuleStumblesOverManyChanges() {
    List<Value> parts = new ArrayList<>();
    EXAMPLES.forEach(example -> example.forEach(document -> collect(document, parts)));
    for (int i = 0; i < DOCUMENTS; i++) {
      Random random = new Random(SEED + i);
      RandomMutation mutation = new RandomMutation(parts, random);
      List<Value> documents = new ArrayList<>(pick(EXAMPLES, random));
      documents.addAll(pick(EXAMPLES, random));
      for (int change = random.nextInt(CHANGES); change >= 0; change--) {
        int at = random.nextInt(documents.size());
        documents.set(at, mutation.of(documents.get(at)));
      }
      ROBUSTNESS.require(
          documents, pick(WORLDS, random), "plumbline.robustness.seed=" + (SEED + i));
    }
  }

  private static void collect(Value value, List<Value> parts) {
    parts.add(value);
    Mutations.parts(value).forEach(part -> collect(part.value(), parts));
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
