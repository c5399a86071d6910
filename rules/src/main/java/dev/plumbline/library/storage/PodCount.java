package dev.plumbline.library.storage;

import dev.plumbline.library.model.Scale;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.Optional;

/** How many pods a controller runs side by side. */
final class PodCount {
  private PodCount() {}

  /** As a phrase, where it is more than one. */
  static Optional<String> several(Resource subject, Inventory inventory) {
    if (subject.kind().equals(Kind.DAEMON_SET)) {
      return Optional.of("pods on every node");
    }
    if (!Scale.KINDS.contains(subject.kind())) {
      return phrase("%d pods", parallelism(subject).integer().orElse(1));
    }
    Scale scale = Scale.of(subject, inventory);
    return scale.maximum() > scale.declared()
        ? phrase("up to %d pods", scale.maximum())
        : phrase("%d pods", scale.declared());
  }

  private static Node parallelism(Resource job) {
    return job.kind().equals(Kind.CRON_JOB)
        ? job.root().at("spec", "jobTemplate", "spec", "parallelism")
        : job.root().at("spec", "parallelism");
  }

  private static Optional<String> phrase(String format, long pods) {
    return pods > 1 ? Optional.of(format.formatted(pods)) : Optional.empty();
  }
}
