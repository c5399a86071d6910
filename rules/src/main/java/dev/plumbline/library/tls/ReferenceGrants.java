package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;

/** Who may refer to the Secrets of another namespace. */
final class ReferenceGrants {
  private ReferenceGrants() {}

  /** Whether a ReferenceGrant beside the Secret lets the Gateway use it. */
  static boolean allow(Resource gateway, ResourceKey secret, Inventory inventory) {
    return inventory.all(TlsKinds.REFERENCE_GRANT).stream()
        .filter(grant -> grant.namespace().equals(secret.namespace()))
        .map(grant -> grant.get("spec"))
        .anyMatch(
            spec ->
                spec.get("from").items().stream().anyMatch(from -> isFrom(from, gateway))
                    && spec.get("to").items().stream().anyMatch(to -> isTo(to, secret)));
  }

  private static boolean isFrom(Node from, Resource gateway) {
    return from.get("group").text().equals(gateway.kind().group())
        && from.get("kind").text().equals(gateway.kind().name())
        && from.get("namespace").text().equals(gateway.namespace());
  }

  private static boolean isTo(Node to, ResourceKey secret) {
    return to.get("group").text().isEmpty()
        && to.get("kind").text().equals("Secret")
        && (to.get("name").isMissing() || to.get("name").text().equals(secret.name()));
  }
}
