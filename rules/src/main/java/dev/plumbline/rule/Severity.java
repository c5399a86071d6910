package dev.plumbline.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, worst first. What to do about it is the threshold's business. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  public boolean isAtLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }

  /** The severity of that name in any case; empty where there is none. */
  public static Optional<Severity> of(String name) {
    return Arrays.stream(values())
        .filter(severity -> severity.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** In lower case, as profiles and reports write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
