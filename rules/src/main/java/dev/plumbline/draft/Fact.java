package dev.plumbline.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that the document demands, and that manifests can be held against.
 *
 * @param id what the document calls it; empty where it does not
 * @param demands what a requirement of a blueprint says of it, {@code component} first
 * @param remarks for who reads the draft
 */
record Fact(
    Place place,
    Optional<String> id,
    String title,
    Map<String, Object> demands,
    List<String> remarks) {
  Fact {
    remarks = List.copyOf(remarks);
  }

  static Fact of(Place place, String title, Map<String, Object> demands) {
    return new Fact(place, Optional.empty(), title, demands, List.of());
  }

  Fact withId(Optional<String> other) {
    return new Fact(place, other, title, demands, remarks);
  }

  Fact remarking(String... words) {
    return new Fact(place, id, title, demands, List.of(words));
  }
}
