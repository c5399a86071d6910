package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lines say of how a component scales, taking away those that are understood. */
final class Scaling {
  private static final Set<String> SUBJECTS =
      Set.of("scaling", "scale", "hpa", "autoscaler", "autoscaling");

  private Scaling() {}

  /** Whether a title speaks of scaling. */
  static boolean isSubject(String title) {
    return Words.of(title).stream().anyMatch(SUBJECTS::contains);
  }

  /** The bounds, as in {@code Min: 3, Max: 10}. */
  static Map<String, Object> bounds(List<String> lines) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    for (String line : new ArrayList<>(lines)) {
      Map<String, Object> found = new LinkedHashMap<>();
      String[] parts = line.split(",", -1);
      for (String part : parts) {
        Optional<Pair> pair = Pair.of(part).filter(any -> Measure.of(part).isEmpty());
        pair.filter(one -> one.has("min", "minimum"))
            .flatMap(Pair::number)
            .ifPresent(number -> found.put("min", number));
        pair.filter(one -> one.has("max", "maximum"))
            .flatMap(Pair::number)
            .ifPresent(number -> found.put("max", number));
      }
      if (found.size() == parts.length) {
        bounds.putAll(found);
        lines.remove(line);
      }
    }
    return bounds;
  }

  /** What makes it scale, and how fast. */
  static Map<String, Object> policy(List<String> lines) {
    Map<String, Object> policy = new LinkedHashMap<>();
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (String line : new ArrayList<>(lines)) {
      if (metric(line, policy, metrics) || speed(line, policy)) {
        lines.remove(line);
      }
    }
    if (!metrics.isEmpty()) {
      policy.put("metrics", metrics);
    }
    return policy;
  }

  private static boolean metric(
      String line, Map<String, Object> policy, Map<String, Object> metrics) {
    int sign = Math.max(line.indexOf('>'), line.indexOf('≥'));
    if (sign < 0) {
      return false;
    }
    String value = line.substring(sign + 1).strip();
    boolean isPercent = value.endsWith("%");
    String number = isPercent ? value.substring(0, value.length() - 1).strip() : value;
    String before = line.substring(0, sign);
    List<String> words = Words.of(before.substring(before.indexOf(':') + 1));
    if (!Words.isNumber(number) || words.isEmpty()) {
      return false;
    }
    Bare bound = new Bare(String.valueOf(Integer.parseInt(number)));
    if (isPercent && (words.contains(Measure.CPU) || words.contains(Measure.MEMORY))) {
      policy.put(words.contains(Measure.CPU) ? Measure.CPU : Measure.MEMORY, bound);
    } else if (isPercent) {
      return false;
    } else {
      metrics.put(String.join("_", words), bound);
    }
    return true;
  }

  /** As in {@code Scale Up: +1 pod every 30s}. */
  private static boolean speed(String line, Map<String, Object> policy) {
    Optional<Pair> pair = Pair.of(line).filter(one -> one.has("up", "down"));
    if (pair.isEmpty()) {
      return false;
    }
    String value = pair.get().value();
    int every = value.indexOf("every ");
    List<String> words = Words.of(value);
    Optional<Bare> seconds =
        every < 0 ? Optional.empty() : Pair.seconds(value.substring(every + "every ".length()));
    if (seconds.isEmpty() || !Words.isNumber(words.get(0)) || value.contains("%")) {
      return false;
    }
    String speed = Integer.parseInt(words.get(0)) + "/" + seconds.get() + "s";
    policy.put(pair.get().has("up") ? "up" : "down", new Bare(speed));
    return true;
  }
}
