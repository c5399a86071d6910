package dev.plumbline.render;

import dev.plumbline.resource.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kustomization with all that it builds on, itself first. */
final class Overlay {
  private final Kustomization top;
  private final List<Kustomization> layers = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  Overlay(Kustomization top) {
    this.top = top;
    List<Kustomization> next = List.of(top);
    while (!next.isEmpty()) {
      List<Kustomization> fresh =
          next.stream().filter(layer -> seen.add(Texts.absolute(layer.file()))).toList();
      layers.addAll(fresh);
      next = fresh.stream().flatMap(layer -> layer.layers().stream()).toList();
    }
  }

  Kustomization top() {
    return top;
  }

  List<Kustomization> layers() {
    return layers;
  }

  /** The files of the kustomizations. */
  Set<Path> kustomizations() {
    return seen;
  }

  /** The files of the objects; who has one in common with another is a variant of it. */
  Set<Path> resources() {
    Set<Path> resources = new HashSet<>();
    layers.forEach(layer -> layer.resources().forEach(f -> resources.add(Texts.absolute(f))));
    return resources;
  }

  /** All files that go into the build. */
  Set<Path> files() {
    Set<Path> files = new HashSet<>(seen);
    layers.forEach(layer -> layer.files().forEach(f -> files.add(Texts.absolute(f))));
    return files;
  }

  /** The objects that it begins with. */
  List<Node> objects() {
    return layers.stream()
        .flatMap(layer -> layer.resources().stream())
        .distinct()
        .flatMap(file -> Texts.documents(file).stream())
        .toList();
  }

  /** The items of a field of all its kustomizations. */
  Stream<Node> items(String field) {
    return layers.stream().flatMap(layer -> layer.root().get(field).items().stream());
  }
}
