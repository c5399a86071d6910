package dev.plumbline.library.storage;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.Optional;
import java.util.OptionalLong;

/** How many pods a controller runs side by side. */
final class PodCount {
  private PodCount() {}

  /** As a phrase, where it is more than one. */
  static Optional<String> several(Resource subject, Inventory inventory) {
    if (subject.kind().equals(Kind.DAEMON_SET)) {
      return Optional.of("pods on every node");
    }
    long written = written(subject).orElse(1);
    long scaled =
        inventory.all(Kind.HORIZONTAL_POD_AUTOSCALER).stream()
            .filter(scaler -> scales(scaler, subject))
            .mapToLong(scaler -> scaler.root().at("spec", "maxReplicas").integer().orElse(1))
            .max()
            .orElse(1);
    if (scaled > 1) {
      return Optional.of("up to %d pods".formatted(Math.max(scaled, written)));
    }
    return written > 1 ? Optional.of("%d pods".formatted(written)) : Optional.empty();
  }

  private static OptionalLong written(Resource subject) {
    Node root = subject.root();
    if (subject.kind().equals(Kind.CRON_JOB)) {
      return root.at("spec", "jobTemplate", "spec", "parallelism").integer();
    }
    return root.at("spec", subject.kind().equals(Kind.JOB) ? "parallelism" : "replicas").integer();
  }

  private static boolean scales(Resource scaler, Resource subject) {
    Node target = scaler.root().at("spec", "scaleTargetRef");
    return scaler.namespace().equals(subject.namespace())
        && target.get("name").text().equals(subject.name())
        && Kind.of(target.get("apiVersion").text(), target.get("kind").text())
            .equals(subject.kind());
  }
}
