package dev.plumbline.library.model;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Programs of a namespace that may create pods there which no manifest shows. */
final class PodCreators {
  private static final Set<String> GROUPS = Set.of("", "apps", "batch", "*");
  private static final Set<String> VERBS = Set.of("create", "*");
  private static final Set<String> PODS =
      Set.of("*", "pods", "deployments", "statefulsets", "daemonsets", "replicasets", "jobs");

  private PodCreators() {}

  /** The first role by which a ServiceAccount of the namespace may create pods. */
  static Optional<String> in(String namespace, Inventory inventory) {
    return Stream.concat(
            inventory.all(Kind.ROLE_BINDING).stream()
                .filter(binding -> binding.namespace().equals(namespace)),
            inventory.all(Kind.CLUSTER_ROLE_BINDING).stream())
        .filter(binding -> bindsAccountOf(namespace, binding))
        .map(binding -> binding.get("roleRef"))
        .filter(role -> maySo(role, namespace, inventory))
        .map(role -> role.get("kind").text() + " \"" + role.get("name").text() + "\"")
        .min(String::compareTo);
  }

  private static boolean bindsAccountOf(String namespace, Resource binding) {
    return binding.get("subjects").items().stream()
        .filter(subject -> subject.get("kind").text().equals("ServiceAccount"))
        .map(subject -> subject.get("namespace").text())
        .map(written -> written.isEmpty() ? binding.namespace() : written)
        .anyMatch(namespace::equals);
  }

  private static boolean maySo(Node role, String namespace, Inventory inventory) {
    boolean ofCluster = role.get("kind").text().equals(Kind.CLUSTER_ROLE.name());
    String name = role.get("name").text();
    ResourceKey key =
        ofCluster
            ? new ResourceKey(Kind.CLUSTER_ROLE, "", name)
            : new ResourceKey(Kind.ROLE, namespace, name);
    return (ofCluster && name.equals("cluster-admin"))
        || inventory.find(key).stream()
            .flatMap(found -> found.get("rules").items().stream())
            .anyMatch(PodCreators::allowsCreation);
  }

  private static boolean allowsCreation(Node rule) {
    return hasAny(rule.get("apiGroups").items(), GROUPS)
        && hasAny(rule.get("resources").items(), PODS)
        && hasAny(rule.get("verbs").items(), VERBS);
  }

  private static boolean hasAny(List<Node> items, Set<String> names) {
    return items.stream().map(Node::text).anyMatch(names::contains);
  }
}
