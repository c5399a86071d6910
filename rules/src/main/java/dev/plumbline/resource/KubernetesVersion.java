package dev.plumbline.resource;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor release of Kubernetes: rules that changed with one are judged as it has them. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {
  /** The newest release whose rules are known here; later ones are judged alike. */
  public static final KubernetesVersion LATEST = new KubernetesVersion(1, 37);

  /** How to write one. */
  public static final String EXAMPLES = "1.34, v1.34, latest";

  private static final Pattern WRITTEN = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(\\.\\d.*)?");

  /**
   * The version so written: {@code latest}, {@code v1.34}, {@code 1.34}, or a whole release such as
   * {@code v1.34.2}, whose patch does not matter; empty for any other text.
   */
  public static Optional<KubernetesVersion> of(String text) {
    if (text.equals("latest")) {
      return Optional.of(LATEST);
    }
    Matcher parts = WRITTEN.matcher(text);
    return parts.matches()
        ? Optional.of(
            new KubernetesVersion(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return compareTo(new KubernetesVersion(otherMajor, otherMinor)) >= 0;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return Comparator.comparingInt(KubernetesVersion::major)
        .thenComparingInt(KubernetesVersion::minor)
        .compare(this, other);
  }

  /** As Kubernetes writes it: {@code v1.34}. */
  @Override
  public String toString() {
    return "v" + major + "." + minor;
  }
}
