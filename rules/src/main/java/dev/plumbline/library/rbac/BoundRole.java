package dev.plumbline.library.rbac;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;

/** The role that a binding refers to. */
record BoundRole(Node node, String namespace) {

  static BoundRole of(Resource binding) {
    return new BoundRole(binding.get("roleRef"), binding.namespace());
  }

  private boolean isOfCluster() {
    return node.get("kind").text().equals(Kind.CLUSTER_ROLE.name());
  }

  private String name() {
    return node.get("name").text();
  }

  boolean allowsEverything(Inventory inventory) {
    return (isOfCluster() && name().equals("cluster-admin"))
        || inventory
            .find(
                isOfCluster()
                    ? new ResourceKey(Kind.CLUSTER_ROLE, "", name())
                    : new ResourceKey(Kind.ROLE, namespace, name()))
            .stream()
            .flatMap(role -> RoleRule.of(role).stream())
            .anyMatch(RoleRule::allowsEverything);
  }

  @Override
  public String toString() {
    return "%s \"%s\"".formatted(isOfCluster() ? "ClusterRole" : "Role", name());
  }
}
