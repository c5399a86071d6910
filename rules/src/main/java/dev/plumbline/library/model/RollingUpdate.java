package dev.plumbline.library.model;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.math.RoundingMode;
import java.util.Optional;

/** How a Deployment replaces its pods little by little. */
public record RollingUpdate(Share maxSurge, Share maxUnavailable) {
  private static final Share DEFAULT = new Share(25, true);

  /** Empty where the Deployment stops all pods first, or where a field holds no share. */
  public static Optional<RollingUpdate> of(Resource deployment) {
    Node strategy = deployment.root().at("spec", "strategy");
    Optional<Share> surge = share(strategy.at("rollingUpdate", "maxSurge"));
    Optional<Share> unavailable = share(strategy.at("rollingUpdate", "maxUnavailable"));
    return strategy.get("type").text().equals("Recreate")
        ? Optional.empty()
        : surge.flatMap(s -> unavailable.map(u -> new RollingUpdate(s, u)));
  }

  private static Optional<Share> share(Node node) {
    return node.isMissing() ? Optional.of(DEFAULT) : Share.of(node);
  }

  /** How many pods more than wanted run during a rollout. */
  public long surge(long replicas) {
    return maxSurge.of(replicas, RoundingMode.UP);
  }

  /** How many pods may be missing during a rollout; one where it could not go on otherwise. */
  public long unavailable(long replicas) {
    long rounded = maxUnavailable.of(replicas, RoundingMode.DOWN);
    return rounded == 0 && surge(replicas) == 0 ? 1 : rounded;
  }
}
