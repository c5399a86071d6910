package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map in the making: of a repeated key, and of a merged one, what is written later wins. */
final class MapBuilder {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Entry> overridden = new ArrayList<>();

  /** What {@code key: value} does. */
  void put(Entry entry) {
    Entry earlier = entries.put(entry.key(), entry);
    if (earlier != null) {
      overridden.add(earlier);
    }
  }

  /**
   * What {@code <<: map} does: unlike in YAML's own reading, it overrides what stands before it.
   */
  void merge(Mapping map) {
    overridden.addAll(map.overridden());
    map.entries().values().forEach(entry -> put(entry.merged()));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Mapping build(Span span) {
    return new Mapping(entries, overridden, span);
  }
}
