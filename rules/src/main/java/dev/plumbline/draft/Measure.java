package dev.plumbline.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a table, or a line of a box, gives amounts of.
 *
 * @param resource as in {@code cpu}
 */
record Measure(String resource, Bound bound) {
  static final String CPU = "cpu";
  static final String MEMORY = "memory";
  static final String STORAGE = "storage";

  private static final Set<String> CPUS =
      Set.of("cpu", "cpus", "vcpu", "vcpus", "core", "cores", "processor");
  private static final Set<String> MEMORIES = Set.of("memory", "ram", "mem");
  private static final Set<String> STORAGES = Set.of("storage", "disk", "volume", "pvc", "disc");
  private static final Set<String> REQUESTS =
      Set.of("request", "requests", "req", "requested", "min", "minimum", "guaranteed");
  private static final Set<String> LIMITS = Set.of("limit", "limits", "lim", "max", "maximum");
  private static final Set<String> OTHERS =
      Set.of(
          "utilization",
          "utilisation",
          "usage",
          "used",
          "target",
          "threshold",
          "average",
          "peak",
          "cost",
          "price",
          "current",
          "class",
          "type",
          "metrics",
          "metric");

  enum Bound {
    REQUEST,
    LIMIT,
    BOTH
  }

  static Optional<Measure> of(String title) {
    List<String> words = Words.of(title.toLowerCase(Locale.ROOT));
    if (words.stream().anyMatch(OTHERS::contains)) {
      return Optional.empty();
    }
    boolean isRequest = words.stream().anyMatch(REQUESTS::contains);
    boolean isLimit = words.stream().anyMatch(LIMITS::contains);
    Bound bound = isRequest == isLimit ? Bound.BOTH : isRequest ? Bound.REQUEST : Bound.LIMIT;
    if (words.stream().anyMatch(CPUS::contains)) {
      return Optional.of(new Measure(CPU, bound));
    }
    if (words.stream().anyMatch(MEMORIES::contains)) {
      return Optional.of(new Measure(MEMORY, bound));
    }
    return words.stream().anyMatch(STORAGES::contains)
        ? Optional.of(new Measure(STORAGE, bound))
        : Optional.empty();
  }
}
