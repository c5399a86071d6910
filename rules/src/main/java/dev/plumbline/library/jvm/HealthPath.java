package dev.plumbline.library.jvm;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a probe asks, without a query and without a slash at its end. */
record HealthPath(String text) {
  private static final Pattern QUERY_OR_SLASHES = Pattern.compile("[?#].*|/+$");
  private static final Set<String> READINESS =
      Set.of("/health/ready", "/q/health/ready", "/actuator/health/readiness");

  /** How others call such an endpoint; not all of them ask their neighbours. */
  private static final Set<String> READINESS_NAMES = Set.of("ready", "readyz", "readiness");

  /** Endpoints that sum up all health checks, and the one for liveness alone beside each. */
  private static final Map<String, String> ALL_CHECKS =
      Map.of("/q/health", "/q/health/live", "/actuator/health", "/actuator/health/liveness");

  private static final String MICROPROFILE = "/health";

  static HealthPath of(String written) {
    return new HealthPath(QUERY_OR_SLASHES.matcher(written).replaceAll(""));
  }

  boolean isReadiness() {
    return READINESS_NAMES.contains(text.substring(text.lastIndexOf('/') + 1));
  }

  /** Whether the endpoint is that of Quarkus, Spring Boot or MicroProfile. */
  boolean isKnownReadiness() {
    return READINESS.contains(text);
  }

  /**
   * The better endpoint, where this one sums up all checks.
   *
   * @param liberty whether Liberty answers: many another program has a /health that checks nothing
   */
  Optional<String> livenessAlone(boolean liberty) {
    return liberty && text.equals(MICROPROFILE)
        ? Optional.of(MICROPROFILE + "/live")
        : Optional.ofNullable(ALL_CHECKS.get(text));
  }
}
