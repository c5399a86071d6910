package dev.plumbline.library.jvm;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that ConfigMaps put into a container. */
record MountedFiles(List<Node> entries) {

  static MountedFiles of(Container container, Resource subject, Inventory inventory) {
    Set<String> mounted =
        container.node().get("volumeMounts").items().stream()
            .map(mount -> mount.get("name").text())
            .collect(Collectors.toSet());
    return new MountedFiles(
        Workload.of(subject).spec().get("volumes").items().stream()
            .filter(volume -> mounted.contains(volume.get("name").text()))
            .flatMap(MountedFiles::configMaps)
            .map(reference -> Environment.configMap(reference, subject, inventory))
            .flatMap(Optional::stream)
            .flatMap(map -> map.get("data").fields().stream())
            .toList());
  }

  private static Stream<Node> configMaps(Node volume) {
    return Stream.concat(
        Stream.of(volume.get("configMap")),
        volume.at("projected", "sources").items().stream().map(source -> source.get("configMap")));
  }

  /** What the files of that name hold. */
  Stream<String> named(String name) {
    return entries.stream().filter(entry -> entry.key().equals(name)).map(Node::text);
  }
}
