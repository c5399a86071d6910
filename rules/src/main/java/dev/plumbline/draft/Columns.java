package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a table of resources hold.
 *
 * @param measures of each column; empty where it gives no amounts
 * @param unknown those whose words are left to people
 */
record Columns(
    int name,
    Optional<Integer> id,
    Optional<Integer> replicas,
    Optional<Integer> image,
    List<Optional<Measure>> measures,
    List<Integer> unknown) {
  private static final Set<String> IDS = Set.of("id", "fact", "fact id", "requirement", "ref", "#");
  private static final Set<String> REPLICAS =
      Set.of("replicas", "replica", "instances", "pods", "count", "replica count");
  private static final Set<String> IMAGES = Set.of("image", "container image", "images");

  static Columns of(List<String> titles) {
    Optional<Integer> id = Optional.empty();
    Optional<Integer> replicas = Optional.empty();
    Optional<Integer> image = Optional.empty();
    List<Optional<Measure>> measures = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i).strip().toLowerCase(Locale.ROOT);
      measures.add(Measure.of(title));
      if (measures.get(i).isPresent()) {
        continue;
      }
      if (IDS.contains(title) && id.isEmpty()) {
        id = Optional.of(i);
      } else if (REPLICAS.contains(title) && replicas.isEmpty()) {
        replicas = Optional.of(i);
      } else if (IMAGES.contains(title) && image.isEmpty()) {
        image = Optional.of(i);
      } else {
        unknown.add(i);
      }
    }
    int name = unknown.isEmpty() ? 0 : unknown.remove(0);
    return new Columns(name, id, replicas, image, measures, unknown);
  }
}
