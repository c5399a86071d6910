package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which Ingress or Gateway presents the certificate of which Secret; of several, the first. */
record TlsUses(Map<ResourceKey, ResourceKey> users) {

  static TlsUses in(Inventory inventory) {
    return inventory.derive(TlsUses.class, TlsUses::compute);
  }

  private static TlsUses compute(Inventory inventory) {
    Map<ResourceKey, ResourceKey> users = new HashMap<>();
    for (Resource ingress : inventory.all(Kind.INGRESS)) {
      for (Node entry : IngressTls.of(ingress).entries()) {
        users.merge(secret(ingress, entry), ingress.key(), TlsUses::first);
      }
    }
    for (Resource gateway : inventory.all(TlsKinds.GATEWAY)) {
      for (GatewayListener listener : GatewayListener.of(gateway)) {
        listener
            .secrets()
            .forEach(secret -> users.merge(secret.key(), gateway.key(), TlsUses::first));
      }
    }
    return new TlsUses(users);
  }

  /** The Secret that an entry of an Ingress names. */
  static ResourceKey secret(Resource ingress, Node entry) {
    return new ResourceKey(TlsKinds.SECRET, ingress.namespace(), entry.get("secretName").text());
  }

  private static ResourceKey first(ResourceKey one, ResourceKey other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  Optional<ResourceKey> of(Resource secret) {
    return Optional.ofNullable(users.get(secret.key()));
  }
}
