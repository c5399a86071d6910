package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;

/**
 * How many pods a workload runs at the same time.
 *
 * @param isCertain whether that depends on its manifest alone: a DaemonSet's does not, nor does
 *     what a controller decides that is not known
 */
public record PodCount(long minimum, long maximum, boolean isCertain) {

  public static PodCount of(Resource workload, Inventory inventory) {
    Kind kind = workload.kind();
    if (Scale.KINDS.contains(kind)) {
      Scale scale = Scale.of(workload, inventory);
      return new PodCount(scale.minimum(), scale.maximum(), true);
    }
    if (kind.equals(Kind.JOB)) {
      return exactly(parallelism(workload.get("spec")));
    }
    if (kind.equals(Kind.CRON_JOB)) {
      return exactly(parallelism(workload.root().at("spec", "jobTemplate", "spec")));
    }
    boolean certain = kind.equals(Kind.POD) || !workload.isWorkload();
    return certain || kind.equals(Kind.DAEMON_SET)
        ? new PodCount(1, 1, certain)
        : new PodCount(0, 1, false);
  }

  private static PodCount exactly(long pods) {
    return new PodCount(pods, pods, true);
  }

  private static long parallelism(Node job) {
    long parallel = job.get("parallelism").integer().orElse(1);
    long completions = job.get("completions").integer().orElse(parallel);
    return Math.max(0, Math.min(parallel, completions));
  }
}
