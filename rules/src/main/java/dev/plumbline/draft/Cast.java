package dev.plumbline.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who plays in the document: each component, and what it says of where and how it runs. */
final class Cast {
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> namespaces = new HashMap<>();
  private final Map<String, Integer> drawn = new HashMap<>();

  /** Remembers what is said of a component for the first time. */
  void meet(Title title, Optional<String> namespace) {
    title.kind().ifPresent(kind -> kinds.putIfAbsent(title.component(), kind));
    namespace.ifPresent(name -> namespaces.putIfAbsent(title.component(), name));
  }

  /** Remembers that so many numbered pods of a component are drawn. */
  void count(String component, int pods) {
    drawn.merge(component, pods, Math::max);
  }

  int drawn(String component) {
    return drawn.getOrDefault(component, 1);
  }

  /** What a blueprint says of a component. */
  Map<String, Object> described(String component) {
    Map<String, Object> map = new LinkedHashMap<>();
    Optional.ofNullable(kinds.get(component)).ifPresent(kind -> map.put("kind", kind));
    Optional.ofNullable(namespaces.get(component)).ifPresent(name -> map.put("namespace", name));
    return map;
  }
}
