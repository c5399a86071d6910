package dev.plumbline.library.rbac;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One rule of a Role or ClusterRole. */
record RoleRule(Node node) {
  static final String ALL = "*";
  private static final int NAMED = 3;

  /** What can be done with every resource, Secrets, pods and role bindings among them. */
  private static final Set<String> VERBS =
      Set.of("get", "list", "watch", "create", "update", "patch", "delete");

  private static final Set<String> METRICS =
      Set.of("custom.metrics.k8s.io", "external.metrics.k8s.io");
  private static final Set<String> MEASUREMENTS =
      Set.of("custom.metrics.k8s.io", "external.metrics.k8s.io", "metrics.k8s.io");
  static final Set<Kind> ROLES = Set.of(Kind.ROLE, Kind.CLUSTER_ROLE);

  /**
   * The rules that somebody wrote: those of an aggregated role are filled in from other roles, and
   * what is written there is replaced.
   */
  static List<RoleRule> of(Resource role) {
    return role.get("aggregationRule").isPresent()
        ? List.of()
        : role.get("rules").items().stream().map(RoleRule::new).toList();
  }

  List<Node> resources() {
    return node.get("resources").items();
  }

  /** Whether it is about that API group, be it by a wildcard. */
  boolean isAboutGroup(String group) {
    return node.get("apiGroups").items().stream()
        .filter(item -> item.is(Value.Type.STRING))
        .anyMatch(item -> item.text().equals(ALL) || item.text().equals(group));
  }

  /** The verbs of these that it allows, in the order written; one wildcard stands for all. */
  List<String> allowed(Set<String> verbs) {
    return node.get("verbs").items().stream()
        .map(Node::text)
        .filter(verb -> verb.equals(ALL) || verbs.contains(verb))
        .distinct()
        .toList();
  }

  /** The wildcard of a list, where it has one. */
  Optional<Node> wildcard(String list) {
    return node.get(list).items().stream().filter(item -> item.text().equals(ALL)).findFirst();
  }

  /** The objects it is limited to; empty where it is about all. */
  List<String> names() {
    return node.get("resourceNames").items().stream().map(Node::text).toList();
  }

  /** Whether it allows everything there is, as cluster-admin does, be its verbs spelled out. */
  boolean allowsEverything() {
    return Stream.of("apiGroups", "resources").allMatch(list -> wildcard(list).isPresent())
        && (wildcard("verbs").isPresent() || allowed(VERBS).containsAll(VERBS))
        && names().isEmpty();
  }

  /** Whether it is about metrics only: there each metric is a resource, so none can be named. */
  boolean isAboutMetrics() {
    return isOnlyAbout(METRICS);
  }

  /** Whether it is about API groups only in which there is nothing but measurements to read. */
  boolean isAboutMeasurements() {
    return isOnlyAbout(MEASUREMENTS);
  }

  private boolean isOnlyAbout(Set<String> wanted) {
    List<Node> groups = node.get("apiGroups").items();
    return !groups.isEmpty() && groups.stream().map(Node::text).allMatch(wanted::contains);
  }

  /** What its verbs are about, in words. */
  String objects() {
    List<String> names =
        Stream.of("resources", "nonResourceURLs")
            .flatMap(list -> node.get(list).items().stream())
            .map(Node::text)
            .toList();
    if (names.contains(ALL)) {
      return "every resource";
    }
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    int more = names.size() - NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
