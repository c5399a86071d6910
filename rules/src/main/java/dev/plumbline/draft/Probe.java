package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A probe that a box describes. */
final class Probe {
  private Probe() {}

  /** Which probe a title speaks of; empty where it speaks of none. */
  static Optional<String> type(String title) {
    List<String> words = Words.of(title);
    boolean isProbe = words.contains("probe") || words.contains("check");
    return List.of("startup", "liveness", "readiness").stream()
        .filter(type -> words.contains(type) && isProbe)
        .findFirst();
  }

  /** What lines say of it, taking away those that are understood. */
  static Map<String, Object> read(List<String> lines) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String line : new ArrayList<>(lines)) {
      if (read(line, fields)) {
        lines.remove(line);
      }
    }
    return fields;
  }

  private static boolean read(String line, Map<String, Object> fields) {
    int slash = line.indexOf(" /");
    boolean isPath = line.startsWith("/") || slash >= 0;
    Optional<Pair> pair = Pair.of(line);
    if (isPath) {
      fields.put("path", Words.first(line.substring(line.startsWith("/") ? 0 : slash + 1)));
      return true;
    }
    return pair.isPresent() && read(pair.get(), fields);
  }

  private static boolean read(Pair pair, Map<String, Object> fields) {
    if (pair.has("delay")) {
      return put("delay", pair.seconds(), fields);
    }
    if (pair.has("period", "interval", "every")) {
      return put("period", pair.seconds(), fields);
    }
    if (pair.has("timeout")) {
      return put("timeout", pair.seconds(), fields);
    }
    if (pair.has("success", "successes")) {
      return put("successes", pair.number(), fields);
    }
    if (pair.has("failure", "failures", "threshold", "retries")) {
      return put("failures", pair.number(), fields);
    }
    return pair.has("port") && put("port", pair.number(), fields);
  }

  private static boolean put(String field, Optional<Bare> value, Map<String, Object> fields) {
    value.ifPresent(number -> fields.put(field, number));
    return value.isPresent();
  }
}
