package dev.plumbline.render;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kustomization, as written. */
record Kustomization(Path file, Node root) {
  static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private static final List<String> LAYERS =
      List.of("resources", "bases", "components", "generators", "transformers", "validators");

  static Optional<Kustomization> in(Path directory) {
    return NAMES.stream()
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(Kustomization::at);
  }

  /** Of a file that cannot be read the tool will say what is wrong. */
  static Optional<Kustomization> at(Path file) {
    return Texts.document(file).map(root -> new Kustomization(file, root));
  }

  Path directory() {
    return Texts.directory(file);
  }

  /** A part that others take in and that is nothing by itself. */
  boolean isComponent() {
    return root.get("kind").text().equals("Component");
  }

  /** The kustomizations that this one builds on. */
  List<Kustomization> layers() {
    return LAYERS.stream()
        .flatMap(field -> paths(root.get(field).items().stream()))
        .filter(Files::isDirectory)
        .flatMap(directory -> in(directory).stream())
        .toList();
  }

  /** The files with the objects it begins with. */
  List<Path> resources() {
    return Stream.of("resources", "bases")
        .flatMap(field -> paths(root.get(field).items().stream()))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** Whatever it names that is a file: resources, patches, what generators read, settings. */
  List<Path> files() {
    List<Node> texts = new ArrayList<>();
    root.walk(
        node -> {
          if (node.is(Value.Type.STRING)) {
            texts.add(node);
          }
        });
    return Stream.concat(
            paths(texts.stream()),
            texts.stream().flatMap(text -> Texts.path(directory(), behindKey(text)).stream()))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** A generator may name a file as {@code key=file}. */
  private static String behindKey(Node text) {
    return text.text().substring(text.text().indexOf('=') + 1);
  }

  private Stream<Path> paths(Stream<Node> names) {
    return names.flatMap(name -> Texts.path(directory(), name.text()).stream());
  }
}
