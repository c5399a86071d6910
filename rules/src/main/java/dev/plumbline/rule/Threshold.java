package dev.plumbline.rule;

import java.util.Optional;

/** The least severity that fails, if any does. */
public enum Threshold {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO,
  NEVER;

  /** Every name, as people write it. */
  public static final String NAMES = "critical, high, medium, low, info, never";

  /** The threshold of that name in any case; empty where there is none. */
  public static Optional<Threshold> of(String name) {
    for (Threshold threshold : values()) {
      if (threshold.name().equalsIgnoreCase(name)) {
        return Optional.of(threshold);
      }
    }
    return Optional.empty();
  }

  /** Whether something of that severity fails. */
  public boolean isReachedBy(Severity severity) {
    return this != NEVER && severity.isAtLeast(Severity.valueOf(name()));
  }

  /** In lower case, as profiles write it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
