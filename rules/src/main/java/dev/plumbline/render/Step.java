package dev.plumbline.render;

import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a JSON patch writes at a place.
 *
 * @param keys the way that is left to the place
 */
record Step(List<String> keys, Node value) {
  private static final Set<String> WRITING = Set.of("add", "replace");

  /** What one operation of a patch writes; empty where it removes, moves or tests. */
  static Optional<Step> of(Node operation) {
    String path = operation.get("path").text();
    return WRITING.contains(operation.get("op").text()) && path.startsWith("/")
        ? Optional.of(new Step(keys(path.substring(1)), operation.get("value")))
        : Optional.empty();
  }

  private static List<String> keys(String path) {
    return Stream.of(path.split("/", -1))
        .map(key -> key.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  /** What is left of the way behind that key; a dash stands for whatever is last in a list. */
  Optional<Step> into(String key) {
    return keys.get(0).equals(key) || keys.get(0).equals("-")
        ? Optional.of(new Step(keys.subList(1, keys.size()), value))
        : Optional.empty();
  }

  boolean isDone() {
    return keys.isEmpty();
  }
}
