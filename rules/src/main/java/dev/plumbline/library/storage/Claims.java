package dev.plumbline.library.storage;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The volume claims of an inventory: those declared, and those its StatefulSets make.
 *
 * @param made the names of those made, without the number of the pod
 */
record Claims(Inventory inventory, Set<ResourceKey> made) {
  /** CDI makes a claim of the same name. */
  private static final Kind DATA_VOLUME = new Kind("cdi.kubevirt.io", "DataVolume");

  private static final Pattern POD_NUMBER = Pattern.compile("-[0-9]+$");
  private static final Set<String> SHARED = Set.of("ReadWriteMany", "ReadOnlyMany");
  private static final String ONE_NODE = "ReadWriteOnce";
  static final String ONE_POD = "ReadWriteOncePod";
  private static final Kind CLAIM = Kind.PERSISTENT_VOLUME_CLAIM;

  /** What a rule reads to know them. */
  static Kind[] kinds() {
    return new Kind[] {CLAIM, Kind.STATEFUL_SET, DATA_VOLUME};
  }

  static Claims in(Inventory inventory) {
    return inventory.derive(Claims.class, Claims::of);
  }

  private static Claims of(Inventory inventory) {
    Set<ResourceKey> made = new HashSet<>();
    for (Resource set : inventory.all(Kind.STATEFUL_SET)) {
      for (var template : PodVolumes.of(set).templates()) {
        String name = template.at("metadata", "name").text() + "-" + set.name();
        made.add(new ResourceKey(CLAIM, set.namespace(), name));
      }
    }
    return new Claims(inventory, Set.copyOf(made));
  }

  Optional<Resource> declared(String namespace, String name) {
    return inventory.find(new ResourceKey(CLAIM, namespace, name));
  }

  boolean exists(String namespace, String name) {
    String set = POD_NUMBER.matcher(name).replaceFirst("");
    return declared(namespace, name).isPresent()
        || inventory.find(new ResourceKey(DATA_VOLUME, namespace, name)).isPresent()
        || (!set.equals(name) && made.contains(new ResourceKey(CLAIM, namespace, set)));
  }

  /** The mode by which one node, or one pod, has the volume for itself; empty where several may. */
  static Optional<String> exclusiveMode(Resource claim) {
    List<String> modes =
        claim.root().at("spec", "accessModes").items().stream().map(Node::text).toList();
    if (modes.stream().anyMatch(SHARED::contains)) {
      return Optional.empty();
    }
    return modes.stream().filter(m -> m.equals(ONE_NODE) || m.equals(ONE_POD)).findFirst();
  }
}
