package dev.plumbline.render;

import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields of kustomizations that set a value in many objects. */
record Transformers(Overlay overlay) {

  /** The one that set a value, the outermost where several say it. */
  Optional<Node> of(Node rendered) {
    String text = rendered.scalar();
    return switch (rendered.key()) {
      case "namespace" -> fields("namespace").filter(says(text)).findFirst();
      case "replicas" -> valuesOf("replicas", "count").filter(says(text)).findFirst();
      case "image" -> image(text);
      default -> pair(rendered).filter(says(text)).findFirst();
    };
  }

  private static Predicate<Node> says(String text) {
    return node -> node.isPresent() && node.scalar().equals(text);
  }

  private Stream<Node> fields(String field) {
    return overlay.layers().stream().map(layer -> layer.root().get(field));
  }

  private Stream<Node> valuesOf(String list, String field) {
    return overlay.items(list).map(item -> item.get(field));
  }

  private Optional<Node> image(String image) {
    return overlay
        .items("images")
        .filter(item -> image.startsWith(item.get("name").text()) || isNewName(item, image))
        .flatMap(item -> Stream.of("digest", "newTag", "newName").map(item::get))
        .filter(node -> node.isPresent() && image.contains(node.scalar()))
        .findFirst();
  }

  private static boolean isNewName(Node item, String image) {
    String name = item.get("newName").text();
    return !name.isEmpty() && image.startsWith(name);
  }

  private Stream<Node> pair(Node rendered) {
    Stream<Node> maps =
        Stream.concat(
            Stream.of("commonLabels", "commonAnnotations").flatMap(this::fields),
            valuesOf("labels", "pairs"));
    return maps.map(map -> map.get(rendered.key()));
  }

  /** What made an object that nobody wrote. */
  Optional<Node> generator(Node rendered) {
    String kind = rendered.get("kind").text();
    String name = rendered.at("metadata", "name").text();
    return List.of("ConfigMap", "Secret").contains(kind)
        ? overlay
            .items(kind.equals("Secret") ? "secretGenerator" : "configMapGenerator")
            .filter(item -> isNamedAfter(name, item.get("name").text()))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a name may have become another, with something before and behind. */
  static boolean isNamedAfter(String rendered, String written) {
    return !written.isEmpty() && rendered.contains(written);
  }
}
