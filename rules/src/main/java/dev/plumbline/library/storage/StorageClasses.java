package dev.plumbline.library.storage;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The storage classes of an inventory.
 *
 * @param declared the names of the classes themselves
 * @param ofVolumes classes that ready-made volumes bear, which need no declaration
 */
record StorageClasses(Set<String> declared, Set<String> ofVolumes) {
  static final Kind KIND = new Kind("storage.k8s.io", "StorageClass");

  static StorageClasses in(Inventory inventory) {
    return inventory.derive(StorageClasses.class, StorageClasses::of);
  }

  private static StorageClasses of(Inventory inventory) {
    return new StorageClasses(
        inventory.all(KIND).stream()
            .map(Resource::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)),
        inventory.all(Kind.PERSISTENT_VOLUME).stream()
            .map(volume -> volume.root().at("spec", "storageClassName").text())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Where claims that an object declares name their class; empty names none. */
  static List<Node> namedBy(Resource subject) {
    List<Node> names = new ArrayList<>();
    if (subject.kind().equals(Kind.PERSISTENT_VOLUME_CLAIM)) {
      names.add(subject.root().at("spec", "storageClassName"));
    } else {
      PodVolumes volumes = PodVolumes.of(subject);
      volumes.templates().forEach(claim -> names.add(claim.at("spec", "storageClassName")));
      Workload.of(subject)
          .spec()
          .get("volumes")
          .items()
          .forEach(
              volume ->
                  names.add(
                      volume.at("ephemeral", "volumeClaimTemplate", "spec", "storageClassName")));
    }
    return names.stream().filter(name -> !name.text().isEmpty()).toList();
  }
}
