package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.Set;

/**
 * How many pods a workload with replicas runs.
 *
 * @param declared what its own manifest says
 * @param minimum what an autoscaler leaves of it, else as declared
 * @param maximum what an autoscaler makes of it, else as declared
 */
public record Scale(long declared, long minimum, long maximum) {
  private static final long MOST = Integer.MAX_VALUE;

  /** The kinds that have replicas. */
  public static final Set<Kind> KINDS =
      Set.of(
          Kind.DEPLOYMENT,
          Kind.STATEFUL_SET,
          Kind.REPLICA_SET,
          Kind.REPLICATION_CONTROLLER,
          Kind.DEPLOYMENT_CONFIG,
          Kind.ROLLOUT);

  public static Scale of(Resource workload, Inventory inventory) {
    long declared = count(workload.root().at("spec", "replicas"));
    List<Resource> autoscalers = Autoscalers.in(inventory).of(workload);
    if (autoscalers.isEmpty()) {
      return new Scale(declared, declared, declared);
    }
    long minimum = MOST;
    long maximum = 0;
    for (Resource autoscaler : autoscalers) {
      long least = count(autoscaler.root().at("spec", "minReplicas"));
      minimum = Math.min(minimum, least);
      maximum = Math.max(maximum, count(autoscaler.root().at("spec", "maxReplicas")));
    }
    return new Scale(declared, minimum, Math.max(minimum, maximum));
  }

  private static long count(Node replicas) {
    long count = replicas.integer().orElse(1);
    return count < 0 || count > MOST ? 1 : count;
  }
}
