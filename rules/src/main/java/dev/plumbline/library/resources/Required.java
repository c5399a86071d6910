package dev.plumbline.library.resources;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field that every container must have because a quota counts it. */
record Required(String bound, String noun, String resource) {
  private static final Map<String, Required> BY_NAME =
      Map.of(
          "cpu", new Required("requests", "request", "cpu"),
          "memory", new Required("requests", "request", "memory"),
          "requests.cpu", new Required("requests", "request", "cpu"),
          "requests.memory", new Required("requests", "request", "memory"),
          "limits.cpu", new Required("limits", "limit", "cpu"),
          "limits.memory", new Required("limits", "limit", "memory"));

  /** What a quota makes mandatory. */
  static Set<Required> by(Quota quota) {
    Set<Required> required = new LinkedHashSet<>();
    for (String name : quota.hard().values().keySet()) {
      Optional.ofNullable(BY_NAME.get(name)).ifPresent(required::add);
    }
    return required;
  }
}
