package dev.plumbline.library.storage;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the containers of a pod may mount.
 *
 * @param volumes the volumes of the pod
 * @param templates the claims that a StatefulSet makes for each pod
 */
record PodVolumes(List<Node> volumes, List<Node> templates) {

  static PodVolumes of(Resource subject) {
    return new PodVolumes(
        Workload.of(subject).spec().get("volumes").items(),
        subject.kind().equals(Kind.STATEFUL_SET)
            ? subject.root().at("spec", "volumeClaimTemplates").items()
            : List.of());
  }

  /** The node of each volume's name. */
  List<Node> names() {
    List<Node> names = new ArrayList<>();
    volumes.forEach(volume -> names.add(volume.get("name")));
    templates.forEach(template -> names.add(templateName(template)));
    return names;
  }

  private static Node templateName(Node template) {
    return template.at("metadata", "name");
  }

  /** The name of the claim of each volume that is one, but not where a template takes its place. */
  List<Node> claimNames() {
    Set<String> replaced = new HashSet<>();
    templates.forEach(template -> replaced.add(templateName(template).text()));
    return volumes.stream()
        .filter(volume -> !replaced.contains(volume.get("name").text()))
        .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
        .filter(name -> !name.text().isEmpty())
        .toList();
  }

  /** The mounts of a container, and its block devices. */
  static List<Node> mounts(Container container) {
    return Stream.of("volumeMounts", "volumeDevices")
        .flatMap(field -> container.node().get(field).items().stream())
        .toList();
  }
}
