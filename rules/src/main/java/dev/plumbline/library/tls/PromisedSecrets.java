package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets that a controller will write, so that nobody expects them among the manifests.
 *
 * @param everywhere the names of those that are written to namespaces chosen by labels
 */
record PromisedSecrets(Set<ResourceKey> keys, Set<String> everywhere) {

  static PromisedSecrets in(Inventory inventory) {
    return inventory.derive(PromisedSecrets.class, PromisedSecrets::compute);
  }

  private static PromisedSecrets compute(Inventory inventory) {
    Set<ResourceKey> keys = new HashSet<>();
    for (Resource certificate : inventory.all(TlsKinds.CERTIFICATE)) {
      keys.add(key(certificate, certificate.root().at("spec", "secretName")));
    }
    for (Resource external : inventory.all(TlsKinds.EXTERNAL_SECRET)) {
      keys.add(key(external, external.root().at("spec", "target", "name")));
    }
    for (Resource sealed : inventory.all(TlsKinds.SEALED_SECRET)) {
      keys.add(key(sealed, sealed.root().at("spec", "template", "metadata", "name")));
    }
    for (Resource provider : inventory.all(TlsKinds.SECRET_PROVIDER_CLASS)) {
      for (Node secret : provider.root().at("spec", "secretObjects").items()) {
        keys.add(key(provider, secret.get("secretName")));
      }
    }
    for (Resource ingress : inventory.all(Kind.INGRESS)) {
      if (IngressShim.annotation(ingress).isPresent()) {
        IngressTls.of(ingress).entries().forEach(e -> keys.add(TlsUses.secret(ingress, e)));
      }
    }
    Set<String> everywhere = new HashSet<>();
    for (Resource external : inventory.all(TlsKinds.CLUSTER_EXTERNAL_SECRET)) {
      Node spec = external.get("spec");
      Node target = spec.at("externalSecretSpec", "target", "name");
      everywhere.add(
          Stream.of(target.text(), spec.get("externalSecretName").text(), external.name())
              .filter(name -> !name.isEmpty())
              .findFirst()
              .orElse(""));
    }
    return new PromisedSecrets(keys, everywhere);
  }

  /** A Secret beside an object, by default of its name. */
  private static ResourceKey key(Resource resource, Node name) {
    return new ResourceKey(
        TlsKinds.SECRET,
        resource.namespace(),
        name.text().isEmpty() ? resource.name() : name.text());
  }

  boolean contains(ResourceKey secret) {
    return keys.contains(secret) || everywhere.contains(secret.name());
  }
}
