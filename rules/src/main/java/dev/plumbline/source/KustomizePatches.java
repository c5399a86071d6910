package dev.plumbline.source;

import dev.plumbline.resource.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that kustomizations name as patches: each has the kind and name of an object and a few
 * of its fields, and is no object of its own.
 */
final class KustomizePatches {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final List<String> RESOURCES = List.of("resources", "bases");

  private KustomizePatches() {}

  /** Those that the kustomizations beside these files name, and none names as a resource. */
  static Set<Path> beside(Collection<Path> files, Limits limits) {
    Set<Path> patches = new HashSet<>();
    Set<Path> resources = new HashSet<>();
    files.stream()
        .flatMap(file -> Optional.ofNullable(absolute(file).getParent()).stream())
        .distinct()
        .forEach(
            directory ->
                kustomization(directory, limits)
                    .ifPresent(
                        kustomization -> {
                          patches.addAll(paths(directory, patches(kustomization)));
                          resources.addAll(paths(directory, resources(kustomization)));
                        }));
    patches.removeAll(resources);
    return patches;
  }

  static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Optional<Node> kustomization(Path directory, Limits limits) {
    return NAMES.stream()
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(file -> read(file, limits));
  }

  /** What is wrong with a kustomization is said where it is read as a manifest. */
  private static Optional<Node> read(Path file, Limits limits) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = TextBytes.decode(in.readNBytes(limits.fileBytes())).text();
      return Composed.of(text, 1, limits).value().map(value -> Node.root(file.toString(), value));
    } catch (IOException | Malformed unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Node> patches(Node kustomization) {
    return Stream.concat(
        kustomization.get("patchesStrategicMerge").items().stream(),
        Stream.of("patches", "patchesJson6902")
            .flatMap(field -> kustomization.get(field).items().stream())
            .map(patch -> patch.get("path")));
  }

  private static Stream<Node> resources(Node kustomization) {
    return RESOURCES.stream().flatMap(field -> kustomization.get(field).items().stream());
  }

  private static List<Path> paths(Path directory, Stream<Node> names) {
    return names.map(Node::text).flatMap(name -> path(directory, name).stream()).toList();
  }

  /** A patch may also be written in place of its name. */
  private static Optional<Path> path(Path directory, String name) {
    if (name.isEmpty() || name.contains("\n")) {
      return Optional.empty();
    }
    try {
      return Optional.of(directory.resolve(name).normalize());
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
