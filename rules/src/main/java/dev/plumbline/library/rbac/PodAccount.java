package dev.plumbline.library.rbac;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ServiceAccount that the pods of a workload run as. */
record PodAccount(Workload workload, ResourceKey key) {
  static final String DEFAULT = "default";
  private static final String AUTOMOUNT = "automountServiceAccountToken";

  /** {@code serviceAccount} is the old name of the field; without either it is "default". */
  static PodAccount of(Workload workload) {
    String namespace = workload.resource().namespace();
    String written = field(workload.spec()).text();
    String name = written.isEmpty() ? DEFAULT : written;
    return new PodAccount(workload, new ResourceKey(Kind.SERVICE_ACCOUNT, namespace, name));
  }

  /** The field that names it; where none does, the one that should. */
  static Node field(Node podSpec) {
    Node current = podSpec.get("serviceAccountName");
    Node old = podSpec.get("serviceAccount");
    return current.text().isEmpty() && !old.text().isEmpty() ? old : current;
  }

  String name() {
    return key.name();
  }

  boolean isDefault() {
    return name().equals(DEFAULT);
  }

  Node automount() {
    return workload.spec().get(AUTOMOUNT);
  }

  /** What the ServiceAccount says; empty where it says nothing or is not here. */
  Optional<Node> automountOfAccount(Inventory inventory) {
    return inventory
        .find(key)
        .map(Resource::root)
        .map(account -> account.get(AUTOMOUNT))
        .filter(Node::isPresent);
  }

  /** Tokens for the API server that containers mount by way of a volume written by hand. */
  List<Node> projectedTokens() {
    Set<String> mounted =
        workload.containers().stream()
            .map(Container::node)
            .flatMap(container -> container.get("volumeMounts").items().stream())
            .map(mount -> mount.get("name").text())
            .collect(Collectors.toSet());
    return workload.spec().get("volumes").items().stream()
        .filter(volume -> mounted.contains(volume.get("name").text()))
        .flatMap(volume -> volume.at("projected", "sources").items().stream())
        .map(source -> source.get("serviceAccountToken"))
        .filter(token -> token.isPresent() && token.get("audience").text().isEmpty())
        .toList();
  }
}
