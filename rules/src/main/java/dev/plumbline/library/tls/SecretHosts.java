package dev.plumbline.library.tls;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.Comparator;
import java.util.Optional;

/** The hosts that Ingresses serve with one Secret. */
final class SecretHosts {
  private SecretHosts() {}

  /** The first of them that is none of the names, and the Ingress that serves it. */
  static Optional<String> uncovered(
      String namespace, String secret, CertificateNames names, Inventory inventory) {
    return inventory.all(Kind.INGRESS).stream()
        .filter(ingress -> !secret.isEmpty() && ingress.namespace().equals(namespace))
        .sorted(Comparator.comparing(Resource::key))
        .flatMap(
            ingress ->
                IngressTls.of(ingress).entries().stream()
                    .filter(entry -> entry.get("secretName").text().equals(secret))
                    .flatMap(entry -> entry.get("hosts").items().stream())
                    .filter(host -> !host.text().isEmpty() && !names.covers(host.text()))
                    .map(host -> "\"%s\", which %s".formatted(host.text(), ingress.key())))
        .findFirst();
  }
}
